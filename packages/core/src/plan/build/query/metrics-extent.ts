import type { Measure, Metric } from '../../../catalog/index.ts';
import { aroundMetric, formulaLeaves } from '../../../compute/leaf.ts';
import type { PlanContext } from '../context.ts';
import { stampOf } from '../rows.ts';
import { type DatedSource, extentOf, funnelStamps, sourceStamps } from './extent.ts';

/** The days the data of metrics lies in, up to as-of, half-open; null without any. */
export function metricsExtent(ctx: PlanContext, metrics: readonly Metric[]): readonly [number, number] | null {
  const leaves = metrics.flatMap((m) => formulaLeaves(ctx.catalog, m.formula, aroundMetric(m)));
  return extentOf(
    ctx,
    leaves.flatMap((leaf) => measureStamps(ctx, leaf.measure)),
  );
}

function measureStamps(ctx: PlanContext, measure: Measure): readonly DatedSource[] {
  if ('funnel' in measure) {
    const funnel = ctx.catalog.funnels[measure.funnel];
    return funnel ? funnelStamps(ctx, funnel) : [];
  }
  if (measure.kind === 'spend') return sourceStamps(ctx, sourcesOfKind(ctx, 'spend'), ['from_day', 'to_day']);
  if ('sources' in measure) {
    if (measure.kind === 'recurring' || measure.kind === 'open_deals') return untilAsOf(ctx, measure.sources);
    if (measure.kind === 'customers') return purchaseStamps(ctx, measure.sources);
    const isRow = measure.kind === 'key_sum' || measure.kind === 'level';
    const isOpened = measure.kind === 'deals' && measure.which === 'opened';
    return isOpened || isRow
      ? sourceStamps(ctx, measure.sources, [])
      : measure.sources.map((source) => ({ source, stamp: stampOf(ctx, source, 'closed') }));
  }
  return sourceStamps(ctx, [measure.source], []);
}

/** Purchases are won deals by their close, or events. */
function purchaseStamps(ctx: PlanContext, ids: readonly string[]): readonly DatedSource[] {
  const isDeals = (id: string) => ctx.catalog.sources[id]?.kind === 'deals';
  return ids.flatMap((id) =>
    isDeals(id) ? [{ source: id, stamp: stampOf(ctx, id, 'closed') }] : sourceStamps(ctx, [id], []),
  );
}

/** What runs on has no last row: it lasts until as-of. */
function untilAsOf(ctx: PlanContext, ids: readonly string[]): readonly DatedSource[] {
  return sourceStamps(ctx, ids, []).map((dated) => ({ ...dated, runs: true }));
}

function sourcesOfKind(ctx: PlanContext, kind: string): string[] {
  return Object.values(ctx.catalog.sources).flatMap((s) => (s.kind === kind ? [s.id] : []));
}
