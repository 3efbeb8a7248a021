import { dayOfDate, monthIndexOf } from './civil.ts';
import type { Day } from './units.ts';

export type Weekday = 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday';

/** The weekdays from Monday; the place in the list is the weekday's number. */
export const WEEKDAYS: readonly Weekday[] = Object.freeze([
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
]);

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: Day): number {
  return startOffset(day, 0);
}

/** The first day of the week that holds `day`; `weekStart` is 0 for Monday to 6 for Sunday. */
export function startOfWeek(day: Day, weekStart: number): Day {
  return day - startOffset(day, weekStart);
}

function startOffset(day: Day, weekStart: number): number {
  // Day 0 was a Thursday.
  const shifted = day + 3 - weekStart;
  return shifted - Math.floor(shifted / 7) * 7;
}

/** The Monday of an ISO week; the week need not exist. */
export function isoWeekStart(year: number, week: number): Day {
  return startOfWeek(dayOfDate(year, 1, 4), 0) + (week - 1) * 7;
}

/** 52 or 53. */
export function isoWeeksIn(year: number): number {
  return (isoWeekStart(year + 1, 1) - isoWeekStart(year, 1)) / 7;
}

/** The ISO week that holds `day`; its year is that of its Thursday. */
export function isoWeekOf(day: Day): { readonly year: number; readonly week: number } {
  const monday = startOfWeek(day, 0);
  const year = Math.floor(monthIndexOf(monday + 3) / 12);
  return { year, week: (monday - isoWeekStart(year, 1)) / 7 + 1 };
}
