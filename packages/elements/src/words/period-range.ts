import type { Dashboard } from '@sluice/core/catalog';
import type { Setting } from '../context/source.ts';

/** The days a period covers: "1 Aug – 31 Oct 2026". A period that ends within a day covers that day. */
export function periodRange(words: string, { texts, formats, periods }: Setting): string {
  const period = periods.of(words);
  if (!period) return words;
  const { from, until } = period;
  return from && until ? formats.range(formats.localDay(from), until) : texts.filter.allTime;
}

/** True for a dashboard of nothing but counts in the file: they have no dates. */
export function isTimeless({ rows }: Dashboard, { description }: Setting): boolean {
  const { funnels } = description.catalog;
  return rows
    .flat()
    .every((w) => w.kind === 'text' || (w.kind === 'funnel' && funnels[w.funnel]?.counts?.kind === 'inline'));
}
