import type { Calendar } from '../calendar.ts';
import { addMonths } from '../civil.ts';
import { MONTHS_OF } from '../lengths.ts';
import { shiftWall } from '../shift.ts';
import type { Day, Duration, Grain } from '../units.ts';
import type { Period } from './period.ts';
import { daysText } from './period-expr.ts';
import { spanName } from './unit-name.ts';

/**
 * The period to compare with (rule T2): as many units before, or as many days for a stretch of days. Of an open period
 * the same elapsed part: up to the same wall time on the same day of the unit before, clamped to the month's end.
 */
export function previousPeriod(period: Period, calendar: Calendar): Period {
  return stepBack(period, (day) => stepUnits(day, period.unit, -period.count), true, calendar);
}

/** The same period a duration earlier, in calendar days; of an open period the same elapsed part. */
export function periodBack(period: Period, back: Duration, calendar: Calendar): Period {
  return stepBack(period, (day) => calendar.subtractDays(day, back), keepsUnit(period.unit, back), calendar);
}

function stepBack(period: Period, back: (day: Day) => Day, isSameUnit: boolean, calendar: Calendar): Period {
  const fromDay = back(period.fromDay);
  const from = calendar.startOfDay(fromDay);
  if (period.asOf === undefined) {
    const toDay = back(period.toDay);
    const unit = isSameUnit ? period.unit : 'days';
    const count = unit === 'days' ? toDay - fromDay : period.count;
    const label = spanName(fromDay, toDay, unit, count, calendar);
    return { fromDay, toDay, from, to: calendar.startOfDay(toDay), unit, count, open: false, label };
  }
  const toDay = Math.max(fromDay, back(calendar.dayOf(period.asOf)) + 1);
  const elapsedTo = Math.min(shiftWall(period.asOf, back, calendar) + 1, calendar.startOfDay(toDay));
  const label = toDay > fromDay ? daysText(fromDay, toDay - 1) : `before ${calendar.formatDay(fromDay)}`;
  return {
    fromDay,
    toDay,
    from,
    to: Math.max(from, elapsedTo),
    unit: 'days',
    count: toDay - fromDay,
    open: false,
    label,
  };
}

/** True where a step of `back` leads from a start of `unit` to another. */
function keepsUnit(unit: Grain | 'days', back: Duration): boolean {
  if (unit === 'days') return false;
  const months = MONTHS_OF[unit];
  if (months > 0) return MONTHS_OF[back.unit] > 0 && (MONTHS_OF[back.unit] * back.n) % months === 0;
  return unit === 'day' || back.unit === 'week';
}

function stepUnits(day: Day, unit: Grain | 'days', n: number): Day {
  if (unit === 'days' || unit === 'day') return day + n;
  if (unit === 'week') return day + 7 * n;
  return addMonths(day, n * MONTHS_OF[unit]);
}
