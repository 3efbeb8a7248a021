import { BugError } from '../bug-error.ts';
import type { Catalog, Metric } from '../catalog/index.ts';
import type { MetricQuery } from '../query/index.ts';
import type { Table } from '../table/index.ts';
import { calculationOf } from './calculation/calculate.ts';
import type { Cells } from './cells.ts';
import { funnelTable } from './table/funnel-table.ts';
import { metricsTable } from './table/metrics-table.ts';

/**
 * The answer to a query for a funnel or metrics from its cells: rates, formulas, quantiles (rules F13, F12, F7, M1). The same on every engine.
 * `metrics` are those the query names, in order; left out, all of them stand in the catalog.
 */
export function compute(catalog: Catalog, query: MetricQuery, cells: Cells, metrics?: readonly Metric[]): Table {
  if (query.funnel !== undefined) {
    const funnel = catalog.funnels[query.funnel];
    if (!funnel) throw new BugError(`computing funnel ${query.funnel}, which is not in the catalog`);
    return funnelTable(catalog, funnel, cells);
  }
  const names = query.metrics ?? [];
  const calculated = (metrics ?? names.map((name) => metricNamed(catalog, name))).map((metric, i) => ({
    name: names[i] ?? metric.id,
    unit: metric.unit,
    calculation: calculationOf(catalog, metric),
  }));
  return metricsTable(catalog, calculated, cells);
}

function metricNamed(catalog: Catalog, name: string): Metric {
  const metric = catalog.metrics[name];
  if (!metric) throw new BugError(`computing metric ${name}, which is not in the catalog`);
  return metric;
}
