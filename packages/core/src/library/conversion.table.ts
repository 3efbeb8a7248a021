import type { LibraryMetric } from './library-metric.ts';

type Pair = readonly [id: string, from: string, to: string, position: LibraryMetric['position']];

const pairs: readonly Pair[] = [
  ['visitor_to_lead', 'visitor', 'lead', 'top'],
  ['lead_to_mql', 'lead', 'mql', 'middle'],
  ['mql_to_sql', 'mql', 'sql', 'bottom'],
  ['mql_to_opportunity', 'mql', 'opportunity', 'bottom'],
  ['mql_to_won', 'mql', 'won', 'bottom'],
  ['sql_to_opportunity', 'sql', 'opportunity', 'bottom'],
  ['opportunity_to_won', 'opportunity', 'won', 'bottom'],
];

const common = { group: 'conversion', unit: 'ratio', vanity: false } as const;

const rates = pairs.map(
  ([id, from, to, position]): LibraryMetric => ({
    ...common,
    id: `${id}_rate`,
    formula: `rate(${from}, ${to})`,
    better: 'higher',
    position,
  }),
);

const dropOffs = pairs.map(
  ([id, from, to, position]): LibraryMetric => ({
    ...common,
    id: `${id}_drop_off`,
    formula: `1 - rate(${from}, ${to})`,
    better: 'lower',
    position,
  }),
);

/** Stage conversion and drop-off between standard stages, and lead conversion by period and by cohort. */
export const conversionMetrics: readonly LibraryMetric[] = [
  ...rates,
  ...dropOffs,
  {
    ...common,
    id: 'lead_conversion',
    formula: 'count(won) / count(lead)',
    better: 'higher',
    position: 'bottom',
  },
  {
    ...common,
    id: 'lead_conversion_cohort',
    formula: 'cohort_rate(lead, won, 365 days)',
    better: 'higher',
    position: 'bottom',
  },
  {
    ...common,
    id: 'close_rate',
    formula: 'rate(lead, won)',
    better: 'higher',
    position: 'bottom',
  },
];
