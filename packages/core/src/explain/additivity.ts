import type { Additivity, Measure, MeasureAdditivity } from '../catalog/index.ts';

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
};

const aggregates: Readonly<Record<Extract<Measure, { kind: 'aggregate' }>['fn'], Additivity>> = {
  sum: 'additive',
  avg: 'mergeable',
  min: 'mergeable',
  max: 'mergeable',
  median: 'mergeable',
  distinct: 'exact only',
};

/** How the measure is put together from parts. */
export function additivityOf(measure: Measure): Additivity {
  return measure.kind === 'aggregate' ? aggregates[measure.fn] : measureAdditivity[measure.kind];
}
