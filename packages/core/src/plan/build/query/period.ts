import { type Calendar, formatDay, type Grain, parsePeriod, resolvePeriod } from '../../../calendar/index.ts';
import type { MetricQuery } from '../../../query/index.ts';
import { ALWAYS, type Span } from '../../span.ts';
import type { PlanContext } from '../context.ts';

/** A query's stretch of time, cut into the buckets it asks for. */
export interface QueryPeriod {
  /** As in the answer: ISO days, instants where an edge is no local midnight, null unlimited. */
  readonly from: string | null;
  readonly to: string | null;
  readonly spans: readonly Span[];
  /** By span: the bucket's first day as ISO text; null without a grain. */
  readonly labels: readonly (string | null)[];
}

interface Edge {
  readonly micros: number;
  readonly day: number;
}

/** The words or edges of a query as one span; null where they are no time. */
export function querySpan(ctx: PlanContext, query: MetricQuery): Span | null {
  if (query.period !== undefined) return wordsSpan(ctx, query.period);
  const from = query.from === undefined ? null : edgeOf(ctx.calendar, query.from, 'from');
  const to = query.to === undefined ? null : edgeOf(ctx.calendar, query.to, 'to');
  if (from === undefined || to === undefined) return null;
  return {
    from: from?.micros ?? null,
    to: to?.micros ?? null,
    fromDay: from?.day ?? null,
    toDay: to?.day ?? null,
  };
}

function wordsSpan(ctx: PlanContext, words: string): Span | null {
  if (words === 'all') return ALWAYS;
  const expr = parsePeriod(words);
  if (!expr) return null;
  const { from, to, fromDay, toDay } = resolvePeriod(expr, ctx.calendar, { micros: ctx.asOf.micros });
  return { from, to, fromDay, toDay };
}

function edgeOf(calendar: Calendar, text: string, side: 'from' | 'to'): Edge | undefined {
  const at = calendar.parseInstant(text);
  if (!at) return undefined;
  if ('day' in at) return { micros: calendar.startOfDay(at.day), day: at.day };
  const day = calendar.dayOf(at.micros);
  const isMidnight = calendar.startOfDay(day) === at.micros;
  return { micros: at.micros, day: side === 'from' || isMidnight ? day : day + 1 };
}

/** Cuts the span into buckets; `extent` is where the data lies, for sides without a limit. */
export function queryPeriod(
  ctx: PlanContext,
  span: Span,
  grain: Grain | undefined,
  extent: () => readonly [fromDay: number, toDay: number] | null,
): QueryPeriod {
  const edges = { from: edgeText(ctx.calendar, span.from), to: edgeText(ctx.calendar, span.to) };
  if (!grain) return { ...edges, spans: [span], labels: [null] };
  const found = span.fromDay === null || span.toDay === null ? extent() : null;
  const fromDay = span.fromDay ?? found?.[0];
  const toDay = span.toDay ?? found?.[1];
  if (fromDay === undefined || toDay === undefined) return { ...edges, spans: [], labels: [] };
  const days = bucketDays(ctx.calendar, fromDay, toDay, grain);
  return {
    ...edges,
    spans: days.map((day) => bucketSpan(ctx.calendar, span, day, grain)),
    labels: days.map(formatDay),
  };
}

function bucketDays(calendar: Calendar, fromDay: number, toDay: number, grain: Grain): number[] {
  const days: number[] = [];
  for (let day = calendar.bucketOfDay(fromDay, grain); day < toDay; day = calendar.nextBucket(day, grain))
    days.push(day);
  return days;
}

function bucketSpan(calendar: Calendar, span: Span, first: number, grain: Grain): Span {
  const fromDay = Math.max(first, span.fromDay ?? first);
  const next = calendar.nextBucket(first, grain);
  const toDay = Math.min(next, span.toDay ?? next);
  const from = Math.max(calendar.startOfDay(first), span.from ?? Number.NEGATIVE_INFINITY);
  const to = Math.min(calendar.startOfDay(next), span.to ?? Number.POSITIVE_INFINITY);
  return { from, to, fromDay, toDay };
}

function edgeText(calendar: Calendar, micros: number | null): string | null {
  if (micros === null) return null;
  const day = calendar.dayOf(micros);
  return calendar.startOfDay(day) === micros ? formatDay(day) : calendar.formatInstant(micros);
}
