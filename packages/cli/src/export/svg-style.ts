import type { SvgStyle } from '@sluice/charts/picture';
import { COLORS } from '@sluice/embed/picture';

export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const colors: Readonly<Record<string, readonly [string, string]>> = COLORS;

/** The kit's own colours, and a font every system has. */
export function svgStyle(theme: Theme): SvgStyle {
  const side = theme === 'dark' ? 1 : 0;
  return {
    color: (token) => colors[token.replace('--sluice-', '')]?.[side] ?? 'none',
    font: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',
  };
}
