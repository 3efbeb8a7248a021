import { contrast } from '../../support/color/srgb.ts';

/** The shadow roots of an element and of the elements in it. */
export function rootsOf(element: Element): ShadowRoot[] {
  const { shadowRoot } = element;
  if (!shadowRoot) return [];
  return [shadowRoot, ...[...shadowRoot.querySelectorAll('*')].flatMap(rootsOf)];
}

export function find<E extends Element = HTMLElement>(element: Element, selector: string): E[] {
  return rootsOf(element).flatMap((root) => [...root.querySelectorAll<E>(selector)]);
}

/** What is seen: shown, and not for the screen reader alone. */
const isSeen = (part: Element) => part.checkVisibility({ opacityProperty: true }) && !part.closest('.vh,[popover]');

/** The elements that have words of their own. */
export function wordParts(element: Element): Element[] {
  const hasWords = (part: Element) =>
    [...part.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
  return find(element, '*:not(style,title,option)').filter((part) => hasWords(part) && isSeen(part));
}

const hex = (color: string) => {
  const [r = 0, g = 0, b = 0] = (/rgba?\(([^)]+)\)/.exec(color)?.[1] ?? '').split(/[ ,/]+/).map(Number);
  return `#${[r, g, b].map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
};

/** The colour behind a part: the nearest one that is painted, through the roots around it. */
function ground(part: Element): string {
  for (let at: Element | null = part; at; ) {
    const { backgroundColor } = getComputedStyle(at);
    if (!/, 0\)$|transparent/.test(backgroundColor)) return backgroundColor;
    const root: Node = at.getRootNode();
    at = at.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
  return 'rgb(255, 255, 255)';
}

/** The lowest contrast of parts with what lies behind them. */
export function lowest(parts: readonly Element[], of: (style: CSSStyleDeclaration) => string): number {
  return Math.min(...parts.map((part) => contrast(hex(of(getComputedStyle(part))), hex(ground(part)))));
}

/** Grade of Flesch and Kincaid of English words; numbers do not count. */
export function readingGrade(text: string): number {
  const sentences = Math.max(1, (text.match(/[.;:!?·](\s|$)/g) ?? []).length);
  const words = text.match(/[A-Za-z][A-Za-z'’-]*/g) ?? [];
  const syllables = words.reduce((sum, word) => sum + Math.max(1, (word.match(/[aeiouy]+/gi) ?? []).length), 0);
  return (0.39 * words.length) / sentences + (11.8 * syllables) / Math.max(1, words.length) - 15.59;
}
