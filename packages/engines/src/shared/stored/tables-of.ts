import { funnelTable, metricsTable } from '@sluice/core/compute';
import type { TableOf } from './answers-of.ts';

/** The tables of funnels, without what evaluates formulas. */
export const funnelOf: TableOf = ({ catalog }, query, cells) => {
  const funnel = query.funnel === undefined ? undefined : catalog.funnels[query.funnel];
  return funnel ? funnelTable(catalog, funnel, cells) : null;
};

const metricsOf: TableOf = ({ catalog, calculations }, { metrics = [] }, cells) => {
  const calculated = metrics.map((name) => ({
    name,
    unit: catalog.metrics[name]?.unit ?? 'count',
    calculation: calculations[name] ?? ({ kind: 'missing' } as const),
  }));
  return metricsTable(catalog, calculated, cells);
};

/** The tables of funnels and metrics. */
export const tableOf: TableOf = (...asked) => funnelOf(...asked) ?? metricsOf(...asked);
