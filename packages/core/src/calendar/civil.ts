import type { Day } from './units.ts';

/** A date of the proleptic Gregorian calendar; `month` and `day` count from 1. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAYS_TO_MARCH_0000 = 719_468;
const DAYS_PER_ERA = 146_097;

/** Months since January of the year 0 of the month that holds `day`. */
export function monthIndexOf(day: Day): number {
  const shifted = day + DAYS_TO_MARCH_0000;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / (DAYS_PER_ERA - 1));
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  return (yearOfEra + era * 400) * 12 + monthFromMarch + 2;
}

/** The first day of a month given as months since January of the year 0. */
export function firstDayOfMonth(monthIndex: number): Day {
  const fromMarch = monthIndex - 2;
  const year = Math.floor(fromMarch / 12);
  const month = fromMarch - year * 12;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * month + 2) / 5);
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - DAYS_TO_MARCH_0000;
}

/** Months since January of the year 0; `month` counts from 1. */
export function monthIndex(year: number, month: number): number {
  return year * 12 + month - 1;
}

/** The day number of a date, which must exist. */
export function dayOfDate(year: number, month: number, day: number): Day {
  return firstDayOfMonth(monthIndex(year, month)) + day - 1;
}

/** The date of a day number. */
export function dateOfDay(day: Day): CivilDate {
  const index = monthIndexOf(day);
  const year = Math.floor(index / 12);
  return { year, month: index - year * 12 + 1, day: day - firstDayOfMonth(index) + 1 };
}

/** 28 to 31. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** True where the calendar has that date. */
export function isDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The same day `months` later (or earlier), clamped to the month's end (rule T2). */
export function addMonths(day: Day, months: number): Day {
  const index = monthIndexOf(day);
  const first = firstDayOfMonth(index + months);
  const length = firstDayOfMonth(index + months + 1) - first;
  return first + Math.min(day - firstDayOfMonth(index), length - 1);
}
