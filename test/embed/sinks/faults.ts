/** The elements a widget draws with; whatever else is found was made by a string. */
const known = new Set(
  `article b button caption circle clippath code dd defs div dl dt g h2 h3 header i input label legend fieldset li line
  option optgroup p path pattern rect section select slot small span strong svg table tbody td text tfoot th thead title
  tr tspan ul a`.split(/\s+/),
);
const addresses = ['href', 'src', 'xlink:href', 'action', 'formaction', 'srcdoc', 'srcset', 'data', 'poster', 'style'];
const schemes = ['http:', 'https:', 'mailto:'];

/** What strings have made of a page, as lines; none where they all are text. */
export function faultsIn(root: Element | ShadowRoot): string[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    ...faultsOf(element),
    ...(element.shadowRoot ? faultsIn(element.shadowRoot) : []),
  ]);
}

function faultsOf(element: Element): string[] {
  const name = element.localName.toLowerCase();
  const isKnown = known.has(name) || /^sluice-(dashboard|kpi|funnel|trend|table|text)$/.test(name);
  const attributes = element.getAttributeNames().flatMap((attribute) => faultOf(element, attribute));
  return isKnown ? attributes : [`<${name}>`, ...attributes];
}

function faultOf(element: Element, attribute: string): string[] {
  const value = element.getAttribute(attribute) ?? '';
  const found = `${element.localName} ${attribute}=${value.slice(0, 80)}`;
  if (/^on/i.test(attribute)) return [found];
  if (!addresses.includes(attribute) || attribute === 'style') return [];
  if (element.localName !== 'a' || attribute !== 'href') return [found];
  const { protocol } = new URL(value, document.baseURI);
  return schemes.includes(protocol) ? [] : [found];
}
