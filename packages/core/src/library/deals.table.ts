import type { LibraryMetric } from './library-metric.ts';

const deals = { group: 'deals', position: 'bottom', vanity: false } as const;
const time = { group: 'time', unit: 'days', better: 'lower', position: 'bottom', vanity: false } as const;

/** Deals won and lost, and how long things take. */
export const dealMetrics: readonly LibraryMetric[] = [
  {
    ...deals,
    id: 'opened_deals',
    formula: 'opened_deals',
    unit: 'count',
    better: 'higher',
  },
  { ...deals, id: 'won_deals', formula: 'won_deals', unit: 'count', better: 'higher' },
  { ...deals, id: 'lost_deals', formula: 'lost_deals', unit: 'count', better: 'lower' },
  {
    ...deals,
    id: 'won_amount',
    formula: 'won_amount',
    aliasOf: 'revenue',
    unit: 'currency',
    better: 'higher',
  },
  {
    ...deals,
    id: 'win_rate',
    formula: 'won_deals / (won_deals + lost_deals)',
    unit: 'ratio',
    better: 'higher',
  },
  {
    ...time,
    id: 'time_to_conversion',
    formula: 'median_days(lead, won)',
  },
  {
    ...time,
    id: 'sales_cycle',
    formula: 'median_days(opportunity, won)',
    withDeals: 'days_to_win',
  },
  { ...time, id: 'days_to_win', formula: 'days_to_win', aliasOf: 'sales_cycle' },
  { ...time, id: 'mean_days_to_win', formula: 'mean_days_to_win' },
];
