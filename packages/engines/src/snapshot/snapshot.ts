import { funnelTable, metricsTable } from '@sluice/core/compute';
import type { Engine } from '@sluice/core/query';
import { snapshotEngine, type TableOf } from './snapshot-engine.ts';

/**
 * An engine over a stored dashboard. `json` is the parsed file. Throws an `EngineError` with a diagnostic where it is no
 * snapshot, or one of a newer version.
 */
export function snapshot(json: unknown): Engine {
  return snapshotEngine(json, tableOf);
}

/** The same for funnels alone, without what evaluates formulas: questions for metrics have no answer. */
export function funnelSnapshot(json: unknown): Engine {
  return snapshotEngine(json, funnelOf);
}

const funnelOf: TableOf = ({ catalog }, query, cells) => {
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
