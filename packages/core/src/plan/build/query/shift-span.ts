import type { Duration } from '../../../calendar/index.ts';
import type { Shift } from '../../../compute/leaf.ts';
import type { Span } from '../../span.ts';
import type { PlanContext } from '../context.ts';

/**
 * The span a shifted formula is computed over. An unlimited end is as-of, whole days; a span that holds as-of ends there,
 * so that a running month is set against the same part of the one before (rule T2).
 */
export function shiftSpan(ctx: PlanContext, whole: Span, shift: Shift): Span {
  const span = untilAsOf(ctx, whole);
  switch (shift.kind) {
    case 'prior':
      return priorSpan(ctx, span, shift.back);
    case 'trailing':
      return trailingSpan(ctx, span, shift.length);
    case 'to_date': {
      const end = endOf(ctx, span);
      const fromDay = ctx.calendar.bucketOfDay(end.toDay - 1, shift.grain);
      return { ...end, fromDay, from: ctx.calendar.startOfDay(fromDay) };
    }
  }
}

function untilAsOf({ asOf, calendar }: PlanContext, span: Span): Span {
  if (span.to === null || (span.from ?? Number.NEGATIVE_INFINITY) > asOf.micros || asOf.micros >= span.to - 1)
    return span;
  const toDay = asOf.day + 1;
  return { ...span, to: asOf.micros + 1, toDay: Math.min(toDay, span.toDay ?? toDay) };
}

function endOf(ctx: PlanContext, span: Span): { to: number; toDay: number } {
  const toDay = span.toDay ?? ctx.asOf.day + 1;
  return { toDay, to: span.to ?? ctx.calendar.startOfDay(toDay) };
}

function priorSpan(ctx: PlanContext, span: Span, back: Duration): Span {
  const end = endOf(ctx, span);
  const fromDay = span.fromDay === null ? null : ctx.calendar.subtractDays(span.fromDay, back);
  const from = span.from === null ? null : edgeBack(ctx, span.from, back);
  // One day stays one day where the month before is shorter.
  const isDay = fromDay !== null && span.fromDay !== null && end.toDay === span.fromDay + 1;
  const toDay = isDay ? fromDay + 1 : endBack(ctx, end.toDay, back);
  const isWhole = ctx.calendar.startOfDay(end.toDay) === end.to;
  return { from, fromDay, toDay, to: isWhole ? ctx.calendar.startOfDay(toDay) : edgeBack(ctx, end.to, back) };
}

/** Steps the last day, so that the last days of a short month are not lost; the start of a month stays one. */
function endBack({ calendar }: PlanContext, toDay: number, back: Duration): number {
  const isStart = calendar.bucketOfDay(toDay, 'month') === toDay;
  return isStart ? calendar.subtractDays(toDay, back) : calendar.subtractDays(toDay - 1, back) + 1;
}

function trailingSpan(ctx: PlanContext, span: Span, length: Duration): Span {
  const end = endOf(ctx, span);
  return { ...end, fromDay: ctx.calendar.subtractDays(end.toDay, length), from: edgeBack(ctx, end.to, length) };
}

/** A local midnight stays one; other instants step by rule T2. */
function edgeBack(ctx: PlanContext, micros: number, back: Duration): number {
  const { calendar } = ctx;
  const day = calendar.dayOf(micros);
  const isSubDay = back.unit === 'second' || back.unit === 'minute' || back.unit === 'hour';
  if (isSubDay || calendar.startOfDay(day) !== micros) return calendar.subtractMicros(micros, back);
  return calendar.startOfDay(calendar.subtractDays(day, back));
}
