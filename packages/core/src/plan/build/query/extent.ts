import type { Funnel, Measure, Metric } from '../../../catalog/index.ts';
import { aroundMetric, formulaLeaves } from '../../../compute/leaf.ts';
import type { StampColumn } from '../../nodes/scan.ts';
import type { PlanContext } from '../context.ts';
import { rowStamp, stampOf } from '../rows.ts';
import { funnelTimeline } from '../timeline.ts';

interface Dated {
  readonly source: string;
  readonly stamp: StampColumn | null;
  /** Whether what the rows say lasts until as-of. */
  readonly runs?: boolean;
}

/** The days the data of a funnel lies in, up to as-of, half-open; null without any. */
export function funnelExtent(ctx: PlanContext, funnel: Funnel): readonly [number, number] | null {
  return extentOf(ctx, funnelStamps(ctx, funnel));
}

/** The days the data of metrics lies in, up to as-of, half-open; null without any. */
export function metricsExtent(ctx: PlanContext, metrics: readonly Metric[]): readonly [number, number] | null {
  const leaves = metrics.flatMap((m) => formulaLeaves(ctx.catalog, m.formula, aroundMetric(m)));
  return extentOf(
    ctx,
    leaves.flatMap((leaf) => measureStamps(ctx, leaf.measure)),
  );
}

function measureStamps(ctx: PlanContext, measure: Measure): readonly Dated[] {
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
function purchaseStamps(ctx: PlanContext, ids: readonly string[]): readonly Dated[] {
  const isDeals = (id: string) => ctx.catalog.sources[id]?.kind === 'deals';
  return ids.flatMap((id) =>
    isDeals(id) ? [{ source: id, stamp: stampOf(ctx, id, 'closed') }] : sourceStamps(ctx, [id], []),
  );
}

/** What runs on has no last row: it lasts until as-of. */
function untilAsOf(ctx: PlanContext, ids: readonly string[]): readonly Dated[] {
  return sourceStamps(ctx, ids, []).map((dated) => ({ ...dated, runs: true }));
}

function sourcesOfKind(ctx: PlanContext, kind: string): string[] {
  return Object.values(ctx.catalog.sources).flatMap((s) => (s.kind === kind ? [s.id] : []));
}

function sourceStamps(ctx: PlanContext, ids: readonly string[], fields: readonly string[]): Dated[] {
  return ids.flatMap((id): Dated[] => {
    const source = ctx.catalog.sources[id];
    const more = fields.map((field) => ({ source: id, stamp: stampOf(ctx, id, field) }));
    return source ? [{ source: id, stamp: rowStamp(ctx, source) }, ...more] : more;
  });
}

function funnelStamps(ctx: PlanContext, funnel: Funnel): readonly Dated[] {
  if (funnel.counts) return funnel.counts.kind === 'source' ? sourceStamps(ctx, [funnel.counts.source], []) : [];
  return funnelTimeline(ctx, funnel).stamps;
}

function extentOf(ctx: PlanContext, dated: readonly Dated[]): readonly [number, number] | null {
  const days = dated.flatMap(({ source, stamp, runs }) => {
    const range = stamp && ctx.facts.sources[source]?.fields[stamp.field]?.range;
    if (!range) return [];
    if (runs) return [stamp.precision === 'day' ? range[0] : ctx.calendar.dayOf(range[0]), ctx.asOf.day];
    return stamp.precision === 'day' ? range : range.map((micros) => ctx.calendar.dayOf(micros));
  });
  const until = days.filter((day) => day <= ctx.asOf.day);
  return until.length === 0 ? null : [Math.min(...until), Math.max(...until) + 1];
}
