import { parsePeriod } from '@sluice/core/calendar';
import { periodStretches } from '@sluice/core/query';
import type { Setting } from '../context/source.ts';

/** "Last 3 months", "This quarter to date", "1 Aug – 31 Oct 2026": a period as the picker says it. */
export function periodLabel(words: string, { texts, formats, calendar, description }: Setting): string {
  if (words === 'all') return texts.filter.allTime;
  const expr = parsePeriod(words);
  const unit = (grain: string) => grain.replace('_', ' ');
  if (expr?.kind === 'last') return texts.filter.lastUnits(expr.n, unit(expr.unit));
  if (expr?.kind === 'this') return texts.filter.thisUnit(unit(expr.unit));
  const stretch = periodStretches(words, calendar, description.asOf)?.main;
  return (stretch && formats.range(stretch.from, stretch.to)) || words;
}
