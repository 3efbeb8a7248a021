import type { Duration } from '../../../calendar/index.ts';
import type { Measure } from '../../../catalog/index.ts';
import type { Span } from '../../span.ts';
import type { PlanContext } from '../context.ts';
import { openRows, stampOf } from '../rows.ts';
import type { MeasureFrame } from './measure-frame.ts';
import { addRows } from './measure-rows.ts';

/** Recurring revenue of subscriptions: the planner says which days are compared (rule M5). */
export function planRecurring(frame: MeasureFrame, measure: Extract<Measure, { kind: 'recurring' }>): void {
  const { ctx, key } = frame;
  for (const source of measure.sources.flatMap((id) => ctx.catalog.sources[id] ?? [])) {
    const start = stampOf(ctx, source.id, 'start');
    if (start === null) continue;
    const end = stampOf(ctx, source.id, 'end');
    const rows = openRows(ctx, source);
    for (const field of ['start', 'account', 'mrr', end?.field ?? null]) ctx.builder.reads(rows, field);
    const first = firstDay(ctx, source.id);
    const days = frame.spans.map((span) =>
      measure.over ? [...lookBack(ctx, span, measure.over)] : [...monthByMonth(ctx, span, first)],
    );
    const cell = { key, kind: 'recurring', column: 'mrr', account: 'account', of: measure.of } as const;
    addRows(frame, source, ctx.builder.rowsId(rows), { kind: 'recurring', start, end, days }, [cell]);
  }
}

function firstDay({ facts, calendar }: PlanContext, source: string): number | null {
  const field = facts.sources[source]?.fields['start'];
  const least = field?.range?.[0];
  if (least === undefined) return null;
  return field?.type === 'day' ? least : calendar.dayOf(least);
}

/** The last day of the span, or as-of where that is earlier. */
function lastDay({ asOf }: PlanContext, { toDay }: Span): number {
  return toDay === null ? asOf.day : Math.min(toDay - 1, asOf.day);
}

/** The day before the span, every month end in it, and its last day; without a beginning from before all rows. */
function* monthByMonth(ctx: PlanContext, span: Span, first: number | null): Iterable<number> {
  const last = lastDay(ctx, span);
  const opening = (span.fromDay ?? first ?? last + 1) - 1;
  if (opening > last) return;
  yield opening;
  for (
    let next = ctx.calendar.nextBucket(opening, 'month');
    next <= last;
    next = ctx.calendar.nextBucket(next, 'month')
  )
    if (next - 1 > opening) yield next - 1;
  if (last > opening) yield last;
}

/** The last day of the span and the one that long before it; a month end stays one. */
function lookBack(ctx: PlanContext, span: Span, over: Duration): readonly number[] {
  const last = lastDay(ctx, span);
  if (span.fromDay !== null && span.fromDay > last) return [];
  return [ctx.calendar.subtractDays(last + 1, over) - 1, last];
}
