import type { LibraryMetric } from './library-metric.ts';

const common = { group: 'counts', unit: 'count', better: 'higher', vanity: false } as const;

/** How many there are at each standard stage. */
export const countMetrics: readonly LibraryMetric[] = [
  {
    ...common,
    id: 'visitors',
    formula: 'count(visitor)',
    position: 'top',
    vanity: true,
  },
  { ...common, id: 'leads', formula: 'count(lead)', position: 'top' },
  {
    ...common,
    id: 'mqls',
    formula: 'count(mql)',
    position: 'middle',
  },
  {
    ...common,
    id: 'sqls',
    formula: 'count(sql)',
    position: 'bottom',
  },
  { ...common, id: 'opportunities', formula: 'count(opportunity)', position: 'bottom' },
  { ...common, id: 'customers', formula: 'count(won)', position: 'bottom' },
  {
    id: 'lead_velocity',
    group: 'counts',
    formula: '(count(mql) - prior(count(mql), 1 month)) / prior(count(mql), 1 month)',
    unit: 'ratio',
    better: 'higher',
    position: 'middle',
    vanity: false,
  },
];
