/** The nearest `lang` around an element, where there are words in it; '' leaves the language to the file. */
export function pageLocale(element: Element): string {
  const near = element.closest('[lang]');
  const root = element.getRootNode();
  if (!near) return root instanceof ShadowRoot ? pageLocale(root.host) : '';
  const tag = near.getAttribute('lang') ?? '';
  return /^(en|zh)\b/i.test(tag) ? tag : '';
}
