import { type Calendar, createCalendar, type Weekday } from '../../src/calendar/index.ts';

/** The calendar of a zone, with weeks from Monday and years from January where not told. */
export function calendarOf(timezone: string, weekStarts: Weekday = 'monday', fiscalYearStarts = 1): Calendar {
  return createCalendar({ timezone, weekStarts, fiscalYearStarts });
}

/** UTC microseconds of an ISO instant, by the platform. */
export function utc(iso: string): number {
  return Date.parse(iso) * 1000;
}

/** The day number of an ISO date, by the platform. */
export function dayNumber(iso: string): number {
  return Date.parse(`${iso}T00:00Z`) / 86_400_000;
}

/** An instant as ISO text in UTC, by the platform. */
export function iso(micros: number): string {
  return new Date(micros / 1000).toISOString().replace('.000Z', 'Z');
}
