import { type Duration, parseDuration } from '../../calendar/index.ts';
import type { CustomerPart } from '../../catalog/index.ts';
import type { LibraryScope, LibrarySettings, LibraryTerm } from '../library-interface.ts';
import type { TermRow } from './terms.table.ts';

type Row = Extract<TermRow, { customers: unknown }>;

/** What customers bought is the won deals, or the events of the source that `orders` names. */
export function customersTerm({ customers: of, unit }: Row, { sources, settings }: LibraryScope): LibraryTerm {
  const { orders } = settings;
  const all = Object.values(sources).filter(({ id, kind }) =>
    orders === undefined ? kind === 'deals' : id === orders && (kind === 'deals' || kind === 'events'),
  );
  if (all.length === 0)
    return orders === undefined ? { kind: 'needs-source', of: 'deals' } : { kind: 'needs-setting', key: 'orders' };
  const measure = { kind: 'customers', sources: all.map(({ id }) => id), ...partOf(of, settings) } as const;
  return { kind: 'measure', unit, measure };
}

function partOf(of: CustomerPart['of'], settings: LibrarySettings): CustomerPart {
  const { top_customers: share = 0.2, clv_horizon: horizon = '12 months', clv_discount: discount = 0 } = settings;
  if (of === 'alive') return { of };
  if (of === 'top_share') return { of, share: Number(share) };
  const { n, unit } = parseDuration(String(horizon)) ?? { n: 12, unit: 'month' };
  return { of, days: n * daysOf[unit], discount: Number(discount) };
}

/** The mean length of a calendar unit, in days. */
const daysOf: Readonly<Record<Duration['unit'], number>> = {
  second: 1 / 86_400,
  minute: 1 / 1440,
  hour: 1 / 24,
  day: 1,
  week: 7,
  month: 365 / 12,
  quarter: 365 / 4,
  year: 365,
};
