import type { Condition, Metric } from '../../../catalog/index.ts';
import { aroundMetric, formulaLeaves, type Leaf } from '../../../compute/leaf.ts';
import type { MetricQuery } from '../../../query/index.ts';
import { bothConditions } from '../../../query/where.ts';
import type { Span } from '../../span.ts';
import type { PlanContext } from '../context.ts';
import type { GroupSet } from '../group-set.ts';
import { planMeasure } from '../measure/measure.ts';
import { shiftSpan } from './shift-span.ts';

/** Adds what the formulas of metrics need: each measure once, over the spans its place asks for. */
export function addMetrics(
  ctx: PlanContext,
  groups: GroupSet,
  metrics: readonly Metric[],
  query: MetricQuery,
  spans: readonly Span[],
  where: Condition | null,
): void {
  const leaves = new Map<string, Leaf>();
  for (const metric of metrics) {
    for (const leaf of formulaLeaves(ctx.catalog, metric.formula, aroundMetric(metric))) leaves.set(leaf.key, leaf);
  }
  const { by = [], grain, basis } = query;
  for (const leaf of leaves.values()) {
    const shifted = spans.map((span) => leaf.shifts.reduce((s, shift) => shiftSpan(ctx, s, shift), span));
    const both = bothConditions(where, leaf.where) ?? null;
    planMeasure({ ctx, groups, key: leaf.key, spans: shifted, where: both, by, grain, basis }, leaf.measure);
  }
}
