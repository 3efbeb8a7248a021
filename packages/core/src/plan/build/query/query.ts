import type { Funnel, Metric } from '../../../catalog/index.ts';
import type { CellsInfo } from '../../../compute/cells.ts';
import type { MetricQuery } from '../../../query/index.ts';
import { whereCondition } from '../../../query/where.ts';
import type { Span } from '../../span.ts';
import type { PlanContext } from '../context.ts';
import { GroupSet } from '../group-set.ts';
import { funnelTimeline } from '../timeline.ts';
import type { addCountedFunnel } from './counted.ts';
import { funnelExtent } from './extent.ts';
import { addFunnel } from './funnel.ts';
import type { FurtherSubject } from './further-subject.ts';
import type { MetricQueries } from './metric-queries.ts';
import { type QueryPeriod, queryPeriod } from './period.ts';

/** A query whose names and times are known to be good. */
export interface BoundQuery {
  readonly query: MetricQuery;
  readonly span: Span;
  readonly funnel: Funnel | null;
  /** What plans a funnel that is already counted. */
  readonly counted: typeof addCountedFunnel | undefined;
  readonly metrics: readonly Metric[];
  /** What plans them. */
  readonly asking: MetricQueries | undefined;
  readonly further: FurtherSubject | null;
}

/** Adds one query to the plan and gives the id of its compute node. */
export function planQuery(ctx: PlanContext, bound: BoundQuery): string {
  const { query, span, funnel, counted, metrics, asking, further } = bound;
  const groups = new GroupSet(ctx, further?.dimensions ?? query.by ?? []);
  const where = whereCondition(query.where);
  const extent = () => {
    const followed = funnel ?? further?.extent;
    return followed ? funnelExtent(ctx, followed) : (asking?.extent(ctx, metrics) ?? null);
  };
  const period = queryPeriod(ctx, span, query.grain, extent);
  if (funnel?.counts) counted?.(ctx, groups, funnel, query, period.spans, where);
  else if (funnel) addFunnel(ctx, groups, funnel, query, period.spans, where);
  else if (further) further.add(ctx, groups, period.spans);
  else asking?.add(ctx, groups, metrics, query, period.spans, where);
  return ctx.builder.add({ kind: 'compute', in: groups.combine(), metrics, info: infoOf(ctx, bound, period) });
}

function infoOf(ctx: PlanContext, bound: BoundQuery, period: QueryPeriod): CellsInfo {
  const { query, funnel, metrics, further } = bound;
  const followed = funnel ?? further?.funnel ?? null;
  return {
    kind: funnel ? 'funnel' : (further?.kind ?? 'metrics'),
    basis: further?.touches ? 'activity' : basisOf(query, followed, metrics),
    from: period.from,
    to: period.to,
    asOf: ctx.calendar.formatInstant(ctx.asOf.micros),
    timezone: ctx.catalog.timezone,
    grain: query.grain ?? null,
    spans: period.labels,
    byDay: followed !== null && !followed.counts && funnelTimeline(ctx, followed).byDay,
    neverEntered: 0,
    withoutSubject: 0,
    ...(further?.touches ? { touches: further.touches } : {}),
  };
}

function basisOf(query: MetricQuery, funnel: Funnel | null, metrics: readonly Metric[]): CellsInfo['basis'] {
  if (funnel?.counts) return 'counts';
  if (query.basis && query.basis !== 'closed') return query.basis;
  if (funnel) return 'entries';
  const [first = 'activity', ...others] = new Set(metrics.map((m) => m.basis));
  return others.length > 0 ? 'mixed' : first;
}
