import type { LibraryMetric } from './library-metric.ts';

const common = { group: 'return', better: 'higher', position: 'bottom', vanity: false } as const;

/** What came back, against what was paid. */
export const returnMetrics: readonly LibraryMetric[] = [
  {
    ...common,
    id: 'revenue',
    formula: 'value(won)',
    withDeals: 'won_amount',
    unit: 'currency',
  },
  {
    ...common,
    id: 'roi',
    formula: '(revenue - spend) / spend',
    withSetting: { key: 'roi_basis', value: 'gross_profit', formula: '(revenue * margin - spend) / spend' },
    unit: 'ratio',
  },
  { ...common, id: 'roas', formula: 'revenue / spend', unit: 'ratio' },
  {
    ...common,
    id: 'acos',
    formula: 'spend / revenue',
    unit: 'ratio',
    better: 'lower',
  },
  {
    ...common,
    id: 'contribution_to_revenue',
    formula: 'revenue / total(revenue)',
    unit: 'ratio',
  },
  {
    ...common,
    id: 'average_deal_size',
    formula: 'value(won) / count(won)',
    withDeals: 'won_amount / won_deals',
    unit: 'currency',
  },
];
