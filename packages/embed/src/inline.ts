/** A script of data in the page: the one inside the element, the one `#id` names, or the page's snapshot. */
export interface InlineData {
  readonly kind: 'json' | 'yaml';
  readonly text: string;
}

const DATA = 'script[type="application/json"],script[type="application/yaml"]';

/** Finds the data `src` means within the page; null where it is an address. */
export function inlineData(src: string, element: HTMLElement): InlineData | null {
  const script = scriptOf(src, element);
  if (!script) return null;
  return { kind: script.getAttribute('type') === 'application/yaml' ? 'yaml' : 'json', text: script.textContent ?? '' };
}

function scriptOf(src: string, element: HTMLElement): Element | null {
  if (src.startsWith('#')) return document.getElementById(src.slice(1));
  if (src !== '') return null;
  return element.querySelector(DATA) ?? document.querySelector('script[type="application/json"][data-sluice-snapshot]');
}
