import type { Duration } from '../../calendar/index.ts';
import type { Funnel } from '../../catalog/index.ts';
import type { ChainNode, ChainStage } from '../nodes/chain.ts';
import type { Span } from '../span.ts';
import type { PlanContext } from './context.ts';
import { hasField } from './rows.ts';
import { type FunnelTimeline, funnelTimeline } from './timeline.ts';

/** What of a funnel is asked for. */
export interface ChainRequest {
  readonly attempts: ChainNode['attempts'];
  readonly spans: readonly Span[];
  /** Rule L1: B within this long of entering. */
  readonly limit?: Duration;
}

/** Adds the chain of a funnel to the plan. */
export function planChain(
  ctx: PlanContext,
  funnel: Funnel,
  request: ChainRequest,
): { readonly chain: string; readonly timeline: FunnelTimeline } {
  const timeline = funnelTimeline(ctx, funnel);
  const limit = request.limit ?? null;
  const isPassed = funnel.skipped === 'passed';
  const chain = ctx.builder.add({
    kind: 'chain',
    timeline: timeline.timeline,
    stages: funnel.stages.map((_, index) => stageOf(ctx, funnel, timeline, index)),
    attempts: request.attempts,
    spans: request.attempts === 'earliest' ? [] : request.spans,
    order: funnel.order,
    ties: funnel.ties,
    skipped: funnel.skipped,
    entry: funnel.entry,
    window: isPassed ? null : (limit ?? funnel.window),
    limit: isPassed ? limit : null,
    same: sameOf(ctx, funnel, timeline),
    without: funnel.without.map(({ after, before, drops }, index) => ({
      match: timeline.without[index] ?? [],
      after,
      before,
      drops,
    })),
    directParts: directParts(funnel, timeline),
    maturing: maturingOf(ctx, limit ?? funnel.window),
  });
  return { chain, timeline };
}

function maturingOf(ctx: PlanContext, length: Duration | null): ChainNode['maturing'] {
  return length && { length, asOf: ctx.asOf };
}

function stageOf(ctx: PlanContext, funnel: Funnel, timeline: FunnelTimeline, index: number): ChainStage {
  const stage = funnel.stages[index];
  if (!stage) throw new RangeError(`stage ${index} of ${funnel.id}`);
  const { id, within = null, optional, value } = stage;
  const direct = index > 0 && stage.reach.kind === 'event' && (stage.direct || funnel.order === 'direct');
  const part = value ? timeline.sources.indexOf(value.source) : -1;
  if (value && part >= 0) ctx.builder.reads(value.source + ctx.tag, value.field);
  const money = value && part >= 0 ? { [part]: value.field } : null;
  const match = timeline.stages[index] ?? [];
  const enters = timeline.enters[index] ?? null;
  return { id, match, ...(enters && { enters }), within, direct, optional, value: money };
}

function sameOf(ctx: PlanContext, funnel: Funnel, timeline: FunnelTimeline): ChainNode['same'] {
  return funnel.same.map(({ name, fields }) => {
    const columns = timeline.sources.flatMap((source, part) => {
      const field = fields[source];
      if (field === undefined || !hasField(ctx, source, field)) return [];
      ctx.builder.reads(source + ctx.tag, field);
      return [[part, field] as const];
    });
    return { name, columns: Object.fromEntries(columns) };
  });
}

function directParts(funnel: Funnel, timeline: FunnelTimeline): number[] {
  const named = funnel.stages.flatMap((s) => (s.reach.kind === 'event' ? s.reach.sources : []));
  return timeline.sources.flatMap((source, part) => (named.includes(source) ? [part] : []));
}

/** The stages from one to another as a funnel of its own, for `cohort_rate` (rule L1). */
export function stretchOf(funnel: Funnel, from: number, to: number): Funnel {
  const stages = funnel.stages
    .slice(from, to + 1)
    .map((s, i) => (i === 0 ? { ...s, optional: false, direct: false } : s));
  const without = funnel.without
    .filter((w) => w.before > from && w.after < to)
    .map((w) => ({ ...w, after: Math.max(0, w.after - from), before: Math.min(to, w.before) - from }));
  return { ...funnel, stages, without };
}
