import type { ColorToken } from './drawing.ts';

/** The eight category colours in their order: values for light and dark surfaces alike (contrast ≥ 3.05:1 on both). */
export const CATEGORY_COLORS: readonly string[] = Object.freeze([
  '#688efd',
  '#945a00',
  '#60a07b',
  '#ca6fb1',
  '#818c00',
  '#347482',
  '#ed5e61',
  '#7550c2',
]);

export const TOKENS = Object.freeze({
  accent: '--sluice-accent',
  ink: '--sluice-ink',
  soft: '--sluice-soft',
  faint: '--sluice-faint',
  line: '--sluice-line',
  track: '--sluice-track',
  surface: '--sluice-surface',
  good: '--sluice-good',
  bad: '--sluice-bad',
  warn: '--sluice-warn',
  other: '--sluice-category-other',
} satisfies Record<string, ColorToken>);

/** The token of the category at `index` (from 0); beyond the eighth it is the token of *Other*. */
export function categoryToken(index: number): ColorToken {
  return index >= 0 && index < CATEGORY_COLORS.length ? `--sluice-category-${index + 1}` : TOKENS.other;
}
