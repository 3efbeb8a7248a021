import type { Calendar, Duration } from '../calendar/index.ts';

/** The earliest time whose touches still count for a time, inclusive (rules A1 and T2). */
export function lookbackStart(lookback: Duration | null, byDay: boolean, calendar: Calendar): (time: number) => number {
  if (lookback === null) return () => Number.NEGATIVE_INFINITY;
  if (byDay) return (day) => calendar.subtractDays(day, lookback);
  const { unit } = lookback;
  if (unit === 'month' || unit === 'quarter' || unit === 'year')
    return (micros) => calendar.subtractMicros(micros, lookback);
  const length = 0 - calendar.subtractMicros(0, lookback);
  return (micros) => micros - length;
}
