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
    source: 'common definition',
  },
  {
    ...common,
    id: 'roi',
    formula: '(revenue - spend) / spend',
    unit: 'ratio',
    source: 'Cognism: return on investment',
  },
  { ...common, id: 'roas', formula: 'revenue / spend', unit: 'ratio', source: 'Google Ads: return on ad spend' },
  {
    ...common,
    id: 'acos',
    formula: 'spend / revenue',
    unit: 'ratio',
    better: 'lower',
    source: 'Amazon Ads: advertising cost of sales',
  },
  {
    ...common,
    id: 'contribution_to_revenue',
    formula: 'revenue / total(revenue)',
    unit: 'ratio',
    source: 'Cognism: contribution to total revenue',
  },
  {
    ...common,
    id: 'average_deal_size',
    formula: 'value(won) / count(won)',
    withDeals: 'won_amount / won_deals',
    unit: 'currency',
    source: 'Cognism: average deal size',
  },
];
