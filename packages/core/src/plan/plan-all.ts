import type { Catalog } from '../catalog/index.ts';
import type { MetricQuery } from '../query/index.ts';
import { addCountedFunnel } from './build/query/counted.ts';
import { metricQueries } from './build/query/metric-queries.ts';
import { rareColumns } from './build/rare-columns.ts';
import type { Facts } from './facts.ts';
import { type PlanningParts, planWith } from './plan-with.ts';

/** One plan for all queries, as `planWith` gives it, whatever metrics and columns they need. */
export function planAll(
  catalog: Catalog,
  queries: readonly MetricQuery[],
  facts: Facts,
  parts: PlanningParts = {},
): ReturnType<typeof planWith> {
  return planWith(catalog, queries, facts, {
    counted: addCountedFunnel,
    metrics: metricQueries,
    rare: rareColumns,
    ...parts,
  });
}
