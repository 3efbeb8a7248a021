import { type Calendar, formatDay, parsePeriod, resolvePeriod } from '../calendar/index.ts';
import type { Funnel } from '../catalog/index.ts';

/** A half-open stretch of days as ISO text. */
export interface Months {
  readonly from: string;
  readonly to: string;
}

/** The last `months` complete months before as-of (UTC microseconds). */
export function completeMonths(calendar: Calendar, asOf: number, months: number): Months {
  const end = calendar.bucketOf(asOf + 1, 'month');
  return { from: formatDay(calendar.stepBucket(end, 'month', -months)), to: formatDay(end) };
}

/** The last complete months of entries none of which is maturing any more (rule P2). */
export function closedMonths(
  calendar: Calendar,
  asOf: number,
  months: number,
  { window }: Pick<Funnel, 'window'>,
): Months {
  return completeMonths(calendar, window === null ? asOf : calendar.subtractMicros(asOf, window), months);
}

/** The days of a plan's period as ISO text, `to` exclusive; null where the words are none. */
export function planPeriod(calendar: Calendar, asOf: number, words: string): Months | null {
  const expr = parsePeriod(words);
  if (expr === null) return null;
  const { fromDay, toDay } = resolvePeriod(expr, calendar, { micros: asOf });
  return { from: formatDay(fromDay), to: formatDay(toDay) };
}

/** So many days before the last day of a stretch, as ISO text; parts of a day count as a whole one. */
export function dayBefore(calendar: Calendar, { to }: Months, days: number): string | null {
  const at = calendar.parseInstant(to);
  return at !== null && 'day' in at ? formatDay(at.day - 1 - Math.ceil(days - 1e-9)) : null;
}
