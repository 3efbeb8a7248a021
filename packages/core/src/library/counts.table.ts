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
    source: 'nine B2B metrics: website traffic',
  },
  { ...common, id: 'leads', formula: 'count(lead)', position: 'top', source: 'common definition' },
  {
    ...common,
    id: 'mqls',
    formula: 'count(mql)',
    position: 'middle',
    source: 'Oktopost; Cognism: marketing qualified lead',
  },
  {
    ...common,
    id: 'sqls',
    formula: 'count(sql)',
    position: 'bottom',
    source: 'Oktopost; Cognism: sales qualified lead',
  },
  { ...common, id: 'opportunities', formula: 'count(opportunity)', position: 'bottom', source: 'common definition' },
  { ...common, id: 'customers', formula: 'count(won)', position: 'bottom', source: 'common definition' },
  {
    id: 'lead_velocity',
    group: 'counts',
    formula: '(count(mql) - prior(count(mql), 1 month)) / prior(count(mql), 1 month)',
    unit: 'ratio',
    better: 'higher',
    position: 'middle',
    vanity: false,
    source: 'SaaStr: lead velocity rate, on qualified leads',
  },
];
