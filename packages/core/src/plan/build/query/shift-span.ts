import type { Duration } from '../../../calendar/index.ts';
import type { Shift } from '../../../compute/leaf.ts';
import type { Span } from '../../span.ts';
import type { PlanContext } from '../context.ts';

/** The span a shifted formula is computed over. An unlimited end is as-of, whole days. */
export function shiftSpan(ctx: PlanContext, span: Span, shift: Shift): Span {
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

function endOf(ctx: PlanContext, span: Span): { to: number; toDay: number } {
  const toDay = span.toDay ?? ctx.asOf.day + 1;
  return { toDay, to: span.to ?? ctx.calendar.startOfDay(toDay) };
}

function priorSpan(ctx: PlanContext, span: Span, back: Duration): Span {
  const end = endOf(ctx, span);
  const fromDay = span.fromDay === null ? null : ctx.calendar.subtractDays(span.fromDay, back);
  const from = span.from === null ? null : edgeBack(ctx, span.from, back);
  if (fromDay !== null && span.fromDay !== null && end.toDay === span.fromDay + 1) {
    // One day stays one day where the month before is shorter.
    return { from, fromDay, toDay: fromDay + 1, to: ctx.calendar.startOfDay(fromDay + 1) };
  }
  return { from, fromDay, toDay: ctx.calendar.subtractDays(end.toDay, back), to: edgeBack(ctx, end.to, back) };
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
