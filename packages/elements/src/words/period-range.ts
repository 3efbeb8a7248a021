import type { Dashboard } from '@sluice/core/catalog';
import { periodStretches } from '@sluice/core/query';
import type { Setting } from '../context/source.ts';

/** The days a period covers: "1 Aug – 31 Oct 2026". A period that ends within a day covers that day. */
export function periodRange(words: string, { texts, formats, calendar, description }: Setting): string {
  const stretch = periodStretches(words, calendar, description.asOf)?.main;
  if (!stretch?.from || !stretch.to) return texts.filter.allTime;
  const end = calendar.parseInstant(stretch.to);
  const to = end && 'micros' in end ? calendar.formatDay(calendar.dayOf(end.micros) + 1) : stretch.to;
  return formats.range(formats.localDay(stretch.from), to);
}

/** True for a dashboard of nothing but counts in the file: they have no dates. */
export function isTimeless({ rows }: Dashboard, { description }: Setting): boolean {
  const { funnels } = description.catalog;
  return rows
    .flat()
    .every((w) => w.kind === 'text' || (w.kind === 'funnel' && funnels[w.funnel]?.counts?.kind === 'inline'));
}
