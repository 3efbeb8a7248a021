import type { SvgStyle } from '@sluice/charts/picture';
import { behind } from '../theme/tokens.ts';

/** The colours and the font an element has on its page now, written out. */
export function styleOf(element: HTMLElement): SvgStyle {
  const { shadowRoot } = element;
  const known = new Map<string, string>();
  const color = (token: string): string => {
    const found = known.get(token) ?? computed(shadowRoot ?? element, token);
    known.set(token, found);
    return found;
  };
  return { color, font: `${getComputedStyle(element).fontFamily}, sans-serif` };
}

/** What a token is worth: an element is asked, as only a used value has no more functions in it. */
function computed(root: Node, token: string): string {
  const probe = document.createElement('i');
  probe.hidden = true;
  root.appendChild(probe);
  probe.style.setProperty('color', `var(${behind(token)})`);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return toHex(color);
}

/** `rgb(74, 111, 227)`, `rgb(74 111 227 / 0.5)` or `color(srgb 0.29 0.44 0.89)` as `#rrggbb` or `#rrggbbaa`. */
export function toHex(color: string): string {
  const numbers = (color.match(/-?[\d.]+(?:e-?\d+)?/gi) ?? []).map(Number);
  const [r = 0, g = 0, b = 0, alpha = 1] = numbers;
  const scale = color.startsWith('color(srgb ') ? 255 : 1;
  const hex = (value: number) =>
    Math.max(0, Math.min(255, Math.round(value)))
      .toString(16)
      .padStart(2, '0');
  if (numbers.length < 3 || !/^(rgb|color\(srgb )/.test(color)) return 'none';
  const opaque = `#${hex(r * scale)}${hex(g * scale)}${hex(b * scale)}`;
  return alpha < 1 ? `${opaque}${hex(alpha * 255)}` : opaque;
}
