import { GRAINS, type Grain, weekdayOf } from '../../../calendar/index.ts';
import type { Condition, Funnel, Source } from '../../../catalog/index.ts';
import { funnelKey } from '../../../compute/keys.ts';
import type { MetricQuery } from '../../../query/index.ts';
import type { CellMeasure, Dated } from '../../nodes/group.ts';
import { ALWAYS, type Span } from '../../span.ts';
import type { PlanContext } from '../context.ts';
import type { GroupSet } from '../group-set.ts';
import { rowKey } from '../keys.ts';
import { isMissing } from '../missing.ts';
import { hasField, openRows, rowStamp } from '../rows.ts';

/** Adds the stages of a funnel that is already counted (rule F16). */
export function addCountedFunnel(
  ctx: PlanContext,
  groups: GroupSet,
  funnel: Funnel,
  query: MetricQuery,
  spans: readonly Span[],
  where: Condition | null,
): void {
  funnel.stages.forEach((stage, k) => {
    addCounted(ctx, groups, {
      funnel,
      stage: stage.id,
      key: funnelKey.reached([k]),
      grain: query.grain,
      spans,
      where,
      by: query.by ?? [],
    });
  });
}

export interface CountedRequest {
  readonly funnel: Funnel;
  readonly stage: string;
  readonly key: string;
  readonly grain: Grain | undefined;
  readonly spans: readonly Span[];
  readonly where: Condition | null;
  readonly by: readonly string[];
}

/** Adds one counted stage: a number of the file itself, or the sum of a column. */
export function addCounted(ctx: PlanContext, groups: GroupSet, request: CountedRequest): void {
  const { funnel, key } = request;
  if (funnel.counts?.kind === 'inline') {
    if (request.grain) groups.lack([key], 'grain-finer-than-data');
    else if (request.by.length > 0 || request.where) groups.lack([key], 'not-split-by-this-dimension');
    else groups.constants[key] = funnel.counts.counts[request.stage] ?? 0;
    return;
  }
  const reach = funnel.stages.find((s) => s.id === request.stage)?.reach;
  const source = ctx.catalog.sources[funnel.counts?.source ?? ''];
  if (source && reach?.kind === 'counts')
    addCountedColumn(ctx, groups, source, {
      ...request,
      column: countColumn(ctx, source, request.stage, reach.column),
    });
}

/** Adds the sum of a column of a counts source. */
export function addCountedColumn(
  ctx: PlanContext,
  groups: GroupSet,
  source: Source,
  request: Omit<CountedRequest, 'funnel' | 'stage'> & { readonly column: string },
): void {
  const { key, column, where } = request;
  const dated = countedDate(ctx, source);
  const stored = GRAINS.find((g) => g === (ctx.facts.sources[source.id]?.grain ?? source.grain));
  const isCut = dated.kind === 'column' && stored && request.spans.some((span) => cuts(ctx, span, stored));
  if (isCut || (request.grain && (dated.kind === 'never' || isFiner(request.grain, stored)))) {
    groups.lack([key], 'grain-finer-than-data');
    return;
  }
  if (isMissing(ctx, source.id, column)) {
    groups.lack([key], 'missing-input');
    return;
  }
  const rows = openRows(ctx, source);
  ctx.builder.reads(rows, column);
  if (dated.kind === 'column') ctx.builder.reads(rows, dated.field);
  const type = ctx.facts.sources[source.id]?.fields[column]?.type === 'money' ? 'money' : 'number';
  const measure: CellMeasure = { key, kind: 'sum', column, type };
  const spans = dated.kind === 'never' ? request.spans.map(() => ALWAYS) : request.spans;
  const key_ = (dimension: string) => carriedKey(ctx, dimension, source);
  groups.add({ in: ctx.builder.rowsId(rows), dated, spans, where, key: key_ }, [measure]);
}

function carriedKey(ctx: PlanContext, dimension: string, source: Source) {
  const key = rowKey(ctx, dimension, source);
  return key.column === null ? null : key;
}

/** The stage's column by the name it has among the loaded fields. */
function countColumn(ctx: PlanContext, source: Source, stage: string, column: string): string {
  return [column, stage, `column(${column})`].find((f) => hasField(ctx, source.id, f)) ?? column;
}

/** Counts without a period column belong to every stretch of time asked for. */
function countedDate(ctx: PlanContext, source: Source): Dated {
  const stamp = rowStamp(ctx, source);
  return stamp ? { kind: 'column', ...stamp } : { kind: 'never' };
}

const lengths: Readonly<Record<Grain, number>> = {
  day: 1,
  week: 7,
  month: 30,
  quarter: 91,
  year: 365,
  fiscal_quarter: 91,
  fiscal_year: 365,
};

/** Weeks do not add up to months either way: only the same grain, days, or a multiple of months will do. */
function isFiner(asked: Grain, stored: Grain | undefined): boolean {
  if (!stored || stored === 'day' || stored === asked) return false;
  return stored === 'week' || lengths[asked] <= lengths[stored];
}

/** Whether a stretch of time takes part of what the file counts as one; one that still runs may end anywhere. */
function cuts({ asOf, calendar }: PlanContext, { fromDay, toDay }: Span, stored: Grain): boolean {
  const isEdge = (day: number) =>
    calendar.bucketOfDay(day, stored) === day || (stored === 'week' && weekdayOf(day) === 0);
  return (fromDay !== null && !isEdge(fromDay)) || (toDay !== null && toDay <= asOf.day && !isEdge(toDay));
}
