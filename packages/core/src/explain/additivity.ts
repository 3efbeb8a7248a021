import type { Additivity, Measure, MeasureAdditivity, RecurringPart } from '../catalog/index.ts';

/** How each kind of measure is put together from parts; for aggregates and deal days the function decides further. */
export const measureAdditivity: MeasureAdditivity = {
  count: 'additive',
  value: 'additive',
  open_value: 'stock',
  rate: 'distinct',
  cohort_rate: 'distinct',
  median_days: 'mergeable',
  spend: 'additive',
  deals: 'additive',
  deal_days: 'mergeable',
  rows: 'additive',
  aggregate: 'exact only',
  counted: 'additive',
  open_deals: 'stock',
  count_within: 'additive',
  key_sum: 'additive',
  level: 'stock',
  recurring: 'stock',
  customers: 'mergeable',
};

const aggregates: Readonly<Record<Extract<Measure, { kind: 'aggregate' }>['fn'], Additivity>> = {
  sum: 'additive',
  avg: 'mergeable',
  min: 'mergeable',
  max: 'mergeable',
  median: 'mergeable',
  distinct: 'exact only',
};

const recurring: Readonly<Partial<Record<RecurringPart, Additivity>>> = {
  opening: 'stock',
  closing: 'stock',
  accounts: 'distinct',
  accounts_opening: 'distinct',
  accounts_churned: 'distinct',
};

/** How the measure is put together from parts. */
export function additivityOf(measure: Measure): Additivity {
  if (measure.kind === 'deals' && measure.of === 'accounts') return 'distinct';
  if (measure.kind === 'customers' && measure.of === 'top_share') return 'exact only';
  if (measure.kind === 'recurring') return measure.over ? 'exact only' : (recurring[measure.of] ?? 'additive');
  return measure.kind === 'aggregate' ? aggregates[measure.fn] : measureAdditivity[measure.kind];
}
