import type { LibraryMetric } from './library-metric.ts';

const common = { group: 'cost', unit: 'currency', better: 'lower', vanity: false } as const;

/** Spend, and spend for each lead at a stage. */
export const costMetrics: readonly LibraryMetric[] = [
  {
    id: 'spend',
    group: 'cost',
    unit: 'currency',
    vanity: false,
    formula: 'spend',
    position: 'top',
  },
  {
    id: 'media_spend',
    group: 'cost',
    unit: 'currency',
    vanity: false,
    formula: 'media_spend',
    position: 'top',
  },
  { ...common, id: 'cpl', formula: 'spend / count(lead)', position: 'top' },
  {
    ...common,
    id: 'cost_per_mql',
    formula: 'spend / count(mql)',
    position: 'middle',
  },
  {
    ...common,
    id: 'cost_per_sql',
    formula: 'spend / count(sql)',
    position: 'bottom',
  },
  {
    ...common,
    id: 'cost_per_opportunity',
    formula: 'spend / count(opportunity)',
    position: 'bottom',
  },
  {
    ...common,
    id: 'cac',
    formula: 'spend / count(won)',
    position: 'bottom',
  },
];
