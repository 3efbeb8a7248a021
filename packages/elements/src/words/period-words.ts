import type { Grain } from '@sluice/core/calendar';
import type { Setting } from '../context/source.ts';

/** The units of "last 3 months" and "this quarter", where `n` is null; null for other words. */
export function relativeUnits(words: string): { readonly n: number | null; readonly unit: Grain } | null {
  const [, n, unit] = /^(?:this|last\s+(\d+))\s+(.+?)s?$/.exec(words) ?? [];
  return unit ? { n: n ? Number(n) : null, unit: unit.replace(' ', '_') as Grain } : null;
}

/** "Last 3 months", "This quarter to date", "1 Aug – 31 Oct 2026": a period as the picker says it. */
export function periodLabel(words: string, { texts, formats, periods }: Setting): string {
  const period = periods.of(words);
  if (!period) return words;
  const { n, unit } = relativeUnits(words) ?? {};
  if (unit) return n ? texts.filter.lastUnits(n, unit) : texts.filter.thisUnit(unit);
  return formats.range(period.from, period.to) || (words === 'all' ? texts.filter.allTime : words);
}
