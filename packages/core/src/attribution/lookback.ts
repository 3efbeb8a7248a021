import type { Calendar, Duration } from '../calendar/index.ts';

/** The earliest time whose touches still count for a time, inclusive (rules A1 and T2). */
export function lookbackStart(lookback: Duration | null, byDay: boolean, calendar: Calendar): (time: number) => number {
  if (lookback === null) return () => Number.NEGATIVE_INFINITY;
  return byDay ? (day) => calendar.subtractDays(day, lookback) : (micros) => calendar.subtractMicros(micros, lookback);
}
