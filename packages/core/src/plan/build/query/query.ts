import type { Experiment, Funnel, Metric } from '../../../catalog/index.ts';
import type { CellsInfo } from '../../../compute/cells.ts';
import type { MetricQuery } from '../../../query/index.ts';
import { whereCondition } from '../../../query/where.ts';
import type { Span } from '../../span.ts';
import type { PlanContext } from '../context.ts';
import { GroupSet } from '../group-set.ts';
import { funnelTimeline } from '../timeline.ts';
import { addAttribution, type BoundAttribution } from './attribution.ts';
import { addCohort, type BoundCohort } from './cohort.ts';
import { addExperiment } from './experiment.ts';
import { funnelExtent, metricsExtent } from './extent.ts';
import { addFunnel } from './funnel.ts';
import { addMetrics } from './metrics.ts';
import { type QueryPeriod, queryPeriod } from './period.ts';

/** A query whose names and times are known to be good. */
export interface BoundQuery {
  readonly query: MetricQuery;
  readonly span: Span;
  readonly funnel: Funnel | null;
  readonly metrics: readonly Metric[];
  readonly cohort: BoundCohort | null;
  readonly experiment: Experiment | null;
  readonly attribution: BoundAttribution | null;
}

/** Adds one query to the plan and gives the id of its compute node. */
export function planQuery(ctx: PlanContext, bound: BoundQuery): string {
  const { query, span, funnel, metrics, cohort, experiment, attribution } = bound;
  const groups = new GroupSet(ctx, dimensionsOf(bound));
  const where = whereCondition(query.where);
  const extent = () => {
    const followed = funnel ?? cohort?.stretch ?? attribution?.funnel;
    return followed ? funnelExtent(ctx, followed) : metricsExtent(ctx, metrics);
  };
  const period = queryPeriod(ctx, span, query.grain, extent);
  if (funnel) addFunnel(ctx, groups, funnel, query, period.spans, where);
  else if (cohort) addCohort(ctx, groups, cohort, period.spans, where);
  else if (experiment) addExperiment(ctx, groups, experiment, period.spans, where);
  else if (attribution) addAttribution(ctx, groups, attribution, query, period.spans);
  else addMetrics(ctx, groups, metrics, query, period.spans, where);
  return ctx.builder.add({ kind: 'compute', in: groups.combine(), metrics, info: infoOf(ctx, bound, period) });
}

function dimensionsOf({ query, attribution }: BoundQuery): readonly string[] {
  if (!attribution) return query.by ?? [];
  return attribution.show === 'paths' ? ['path'] : attribution.by.map(({ dimension }) => dimension);
}

function infoOf(
  ctx: PlanContext,
  { query, funnel, metrics, cohort, experiment, attribution }: BoundQuery,
  period: QueryPeriod,
): CellsInfo {
  const followed =
    funnel ?? cohort?.stretch ?? (experiment && ctx.catalog.funnels[experiment.rate.funnel]) ?? attribution?.funnel;
  return {
    kind: funnel ? 'funnel' : cohort ? 'cohort' : experiment ? 'experiment' : attribution ? 'attribution' : 'metrics',
    basis: attribution ? 'activity' : basisOf(query, followed ?? null, metrics),
    from: period.from,
    to: period.to,
    asOf: ctx.calendar.formatInstant(ctx.asOf.micros),
    timezone: ctx.catalog.timezone,
    grain: query.grain ?? null,
    spans: period.labels,
    byDay: followed !== undefined && !followed.counts && funnelTimeline(ctx, followed).byDay,
    neverEntered: 0,
    withoutSubject: 0,
    ...(attribution ? { touches: attribution.by.flatMap((key) => (key.of === 'touch' ? [key.dimension] : [])) } : {}),
  };
}

function basisOf(query: MetricQuery, funnel: Funnel | null, metrics: readonly Metric[]): CellsInfo['basis'] {
  if (funnel?.counts) return 'counts';
  if (query.basis) return query.basis;
  if (funnel) return 'entries';
  const [first = 'activity', ...others] = new Set(metrics.map((m) => m.basis));
  return others.length > 0 ? 'mixed' : first;
}
