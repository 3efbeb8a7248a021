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
    source: 'common definition',
  },
  { ...deals, id: 'won_deals', formula: 'won_deals', unit: 'count', better: 'higher', source: 'common definition' },
  { ...deals, id: 'lost_deals', formula: 'lost_deals', unit: 'count', better: 'lower', source: 'common definition' },
  {
    ...deals,
    id: 'won_amount',
    formula: 'won_amount',
    unit: 'currency',
    better: 'higher',
    source: 'common definition',
  },
  {
    ...deals,
    id: 'win_rate',
    formula: 'won_deals / (won_deals + lost_deals)',
    unit: 'ratio',
    better: 'higher',
    source: 'Ruler Analytics: win rate',
  },
  {
    ...time,
    id: 'time_to_conversion',
    formula: 'median_days(lead, won)',
    source: 'Ruler Analytics: time to conversion',
  },
  {
    ...time,
    id: 'sales_cycle',
    formula: 'median_days(opportunity, won)',
    withDeals: 'days_to_win',
    source: 'Ruler Analytics: sales cycle length',
  },
  { ...time, id: 'days_to_win', formula: 'days_to_win', source: 'common definition' },
  { ...time, id: 'mean_days_to_win', formula: 'mean_days_to_win', source: 'common definition' },
];
