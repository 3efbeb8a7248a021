import type { Catalog, Metric } from '../../../catalog/index.ts';
import type { Cells } from '../../../compute/cells.ts';
import { compute } from '../../../compute/compute.ts';
import type { Diagnostic } from '../../../diagnostic/index.ts';
import type { MetricQuery } from '../../../query/index.ts';
import { resolveMetricName } from '../../../resolve/metrics/resolve-metric-name.ts';
import type { Table } from '../../../table/index.ts';
import type { PlanContext } from '../context.ts';
import { addMetrics } from './metrics.ts';
import { metricsExtent } from './metrics-extent.ts';

/** How questions for metrics are planned and answered; a page with funnels alone asks none, so it is handed in. */
export interface MetricQueries {
  /** The metric of that name; none where `into` says why. */
  bind(ctx: PlanContext, name: string, into: Diagnostic[]): Metric[];
  readonly add: typeof addMetrics;
  readonly extent: typeof metricsExtent;
  /** The answer from cells. */
  tableOf(catalog: Catalog, query: MetricQuery, cells: Cells, metrics: readonly Metric[]): Table;
}

export const metricQueries: MetricQueries = {
  bind: bindMetric,
  add: addMetrics,
  extent: metricsExtent,
  tableOf: compute,
};

function bindMetric(ctx: PlanContext, name: string, into: Diagnostic[]): Metric[] {
  const found = resolveMetricName(ctx.catalog, name, ctx.library);
  if ('metric' in found) return [found.metric];
  into.push(...found.diagnostics);
  return [];
}
