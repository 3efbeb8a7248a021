import type { Calendar } from '../calendar.ts';
import { dayOfDate } from '../civil.ts';
import { MONTHS_OF } from '../lengths.ts';
import type { Day, Grain, Micros } from '../units.ts';
import { isoWeekStart } from '../week.ts';
import { daysText, type PeriodExpr, periodText } from './period-expr.ts';

/** A stretch of time, half-open: `[fromDay, toDay)` for dates, `[from, to)` for instants (rule T2). */
export interface Period {
  readonly fromDay: Day;
  readonly toDay: Day;
  readonly from: Micros;
  readonly to: Micros;
  /** What the period is made of: `count` of these. `days`: any stretch of days. */
  readonly unit: Grain | 'days';
  readonly count: number;
  /** True where as-of lies before the end, so that it is not complete; `asOf` is then given. */
  readonly open: boolean;
  readonly asOf?: Micros;
  /** The words of the file, or of the same form: `2026-10`, `last 3 months`, `2026-10-01..2026-10-15`. */
  readonly label: string;
}

/** The instant that relative periods refer to and after which no rows exist (rule T5). */
export interface AsOf {
  readonly micros: Micros;
}

/**
 * The days and instants of a period. `last n` are the full units before the one that holds as-of. `this` ends with the
 * as-of instant and its day, both inclusive; the other kinds keep their whole length and say that they are open.
 */
export function resolvePeriod(expr: PeriodExpr, calendar: Calendar, asOf: AsOf): Period {
  const { fromDay, toDay, unit, count } = extentOf(expr, calendar, calendar.dayOf(asOf.micros));
  const whole = wholePeriod(fromDay, toDay, unit, count, periodText(expr), calendar, asOf);
  return expr.kind === 'this' && whole.open ? untilAsOf(whole, calendar) : whole;
}

/** The period of the days `[fromDay, toDay)`. */
export function periodOfDays(fromDay: Day, toDay: Day, calendar: Calendar, asOf: AsOf): Period {
  return wholePeriod(fromDay, toDay, 'days', toDay - fromDay, daysText(fromDay, toDay - 1), calendar, asOf);
}

/** An open period cut after as-of; its last day is the day of as-of. A closed one is returned as it is. */
export function untilAsOf(period: Period, calendar: Calendar): Period {
  if (period.asOf === undefined) return period;
  const to = Math.max(period.from, period.asOf + 1);
  const toDay = Math.max(period.fromDay, calendar.dayOf(period.asOf) + 1);
  return { ...period, to, toDay };
}

/** The first days of the buckets that meet the period; the first one may begin before it. */
export function bucketsOf(period: Period, grain: Grain, calendar: Calendar): Day[] {
  const buckets: Day[] = [];
  if (period.toDay <= period.fromDay) return buckets;
  let bucket = calendar.bucketOfDay(period.fromDay, grain);
  while (bucket < period.toDay) {
    buckets.push(bucket);
    bucket = calendar.nextBucket(bucket, grain);
  }
  return buckets;
}

interface Extent {
  readonly fromDay: Day;
  readonly toDay: Day;
  readonly unit: Grain | 'days';
  readonly count: number;
}

function extentOf(expr: PeriodExpr, calendar: Calendar, asOfDay: Day): Extent {
  switch (expr.kind) {
    case 'days':
      return { fromDay: expr.fromDay, toDay: expr.toDay + 1, unit: 'days', count: expr.toDay + 1 - expr.fromDay };
    case 'last': {
      const fromDay = calendar.stepBucket(asOfDay, expr.unit, -expr.n);
      return { fromDay, toDay: calendar.bucketOfDay(asOfDay, expr.unit), unit: expr.unit, count: expr.n };
    }
    case 'this':
      return oneUnit(calendar.bucketOfDay(asOfDay, expr.unit), expr.unit, calendar);
    case 'week': {
      const fromDay = isoWeekStart(expr.year, expr.week);
      return { fromDay, toDay: fromDay + 7, unit: 'week', count: 1 };
    }
    default:
      return oneUnit(firstDayOf(expr, calendar), expr.kind, calendar);
  }
}

function oneUnit(fromDay: Day, unit: Grain, calendar: Calendar): Extent {
  return { fromDay, toDay: calendar.nextBucket(fromDay, unit), unit, count: 1 };
}

type NumberedExpr = Exclude<PeriodExpr, { kind: 'days' | 'last' | 'this' | 'week' }>;

function firstDayOf(expr: NumberedExpr, calendar: Calendar): Day {
  const fiscal = expr.kind === 'fiscal_year' || expr.kind === 'fiscal_quarter';
  // A fiscal year is named by the calendar year in which it ends.
  const year = fiscal && calendar.fiscalYearStarts > 1 ? expr.year - 1 : expr.year;
  const start = dayOfDate(year, fiscal ? calendar.fiscalYearStarts : 1, 1);
  const monthsIn = 'month' in expr ? expr.month - 1 : 'quarter' in expr ? (expr.quarter - 1) * MONTHS_OF.quarter : 0;
  return calendar.addDays(start, { n: monthsIn, unit: 'month' });
}

function wholePeriod(
  fromDay: Day,
  toDay: Day,
  unit: Grain | 'days',
  count: number,
  label: string,
  calendar: Calendar,
  asOf: AsOf,
): Period {
  const from = calendar.startOfDay(fromDay);
  const to = calendar.startOfDay(toDay);
  // Rows at the as-of instant exist, so the period is complete from its last microsecond on.
  const open = asOf.micros < to - 1;
  return { fromDay, toDay, from, to, unit, count, open, ...(open ? { asOf: asOf.micros } : {}), label };
}
