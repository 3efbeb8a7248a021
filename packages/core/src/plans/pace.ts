import { type Calendar, type Day, weekdayOf } from '../calendar/index.ts';

const FRIDAY = 4;

/** A half-open stretch of days, and the as-of day, which counts as over. */
export interface Course {
  readonly from: Day;
  readonly to: Day;
  readonly at: Day;
}

/** How much of the stretch is over by calendar days, 0 to 1. */
export function calendarShare({ from, to, at }: Course): number {
  return Math.min(1, Math.max(0, (at + 1 - from) / (to - from)));
}

/** The same by working days: Monday to Friday less `holidays` (ISO days); null where there is none. */
export function workingShare({ from, to, at }: Course, calendar: Calendar, holidays: readonly string[]): number | null {
  const free = new Set(holidays);
  let all = 0;
  let over = 0;
  for (let day = from; day < to; day++) {
    if (weekdayOf(day) > FRIDAY || free.has(calendar.formatDay(day))) continue;
    all++;
    if (day <= at) over++;
  }
  return all === 0 ? null : over / all;
}
