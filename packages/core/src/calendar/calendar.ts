import { type BucketRule, bucketMemo, stepBucket } from './buckets.ts';
import { formatDay, formatInstant } from './format.ts';
import { parseStamp } from './parse-stamp.ts';
import { addDays, addMicros } from './shift.ts';
import { type Day, type Duration, type Grain, MICROS_PER_DAY, type Micros } from './units.ts';
import { WEEKDAYS, type Weekday } from './week.ts';
import { type Zone, zone } from './zone.ts';

export interface CalendarOptions {
  /** IANA name, known to the platform (see `isTimezone`). */
  readonly timezone: string;
  readonly weekStarts: Weekday;
  /** 1 for January to 12 for December. */
  readonly fiscalYearStarts: number;
}

/** A file's calendar: its zone, first weekday and fiscal year. Days and buckets are local, instants UTC microseconds. */
export interface Calendar extends CalendarOptions, Zone {
  /** The first day of the bucket that holds the day. */
  bucketOfDay(day: Day, grain: Grain): Day;
  /** The first day of the bucket that holds the instant. */
  bucketOf(micros: Micros, grain: Grain): Day;
  /** The first day of the bucket after the one that holds the day. */
  nextBucket(day: Day, grain: Grain): Day;
  /** The first day of the bucket `n` after (or, negative, before) the one that holds the day. */
  stepBucket(day: Day, grain: Grain, n: number): Day;
  /** Rule T2: weeks and shorter are exact lengths, longer ones step the local wall time, clamped to the month's end. */
  addMicros(micros: Micros, duration: Duration): Micros;
  subtractMicros(micros: Micros, duration: Duration): Micros;
  /** For comparing by day (rule T3): calendar days; hours and shorter count as the whole days they hold, toward zero. */
  addDays(day: Day, duration: Duration): Day;
  subtractDays(day: Day, duration: Duration): Day;
  /** ISO 8601 with a zone or in this calendar's, or a date only; else null. Surrounding space is ignored. */
  parseInstant(text: string): { readonly micros: Micros } | { readonly day: Day } | null;
  /** `2026-10-01` */
  formatDay(day: Day): string;
  /** `2026-10-01T07:00:00Z`, in UTC. */
  formatInstant(micros: Micros): string;
  /** The first day of the bucket as ISO text, the form buckets have in answers. */
  bucketKey(day: Day, grain: Grain): string;
}

/** Throws a `RangeError` for an unknown zone. */
export function createCalendar(options: CalendarOptions): Calendar {
  const { timezone, weekStarts, fiscalYearStarts } = options;
  const clock = zone(timezone);
  const rule: BucketRule = { weekStart: WEEKDAYS.indexOf(weekStarts), fiscalMonth: fiscalYearStarts - 1 };
  const bucketOfDay = bucketMemo(rule);
  return Object.freeze<Calendar>({
    ...clock,
    weekStarts,
    fiscalYearStarts,
    bucketOfDay,
    bucketOf: (micros, grain) => bucketOfDay(clock.dayOf(micros), grain),
    nextBucket: (day, grain) => stepBucket(day, grain, 1, rule),
    stepBucket: (day, grain, n) => stepBucket(day, grain, n, rule),
    addMicros: (micros, duration) => addMicros(micros, duration, clock),
    subtractMicros: (micros, duration) => addMicros(micros, negative(duration), clock),
    addDays,
    subtractDays: (day, duration) => addDays(day, negative(duration)),
    parseInstant: (text) => parseInstant(text, clock),
    formatDay,
    formatInstant,
    bucketKey: (day, grain) => formatDay(bucketOfDay(day, grain)),
  });
}

/** The lag from `from` to `to` in days of exactly 86,400 seconds (rule T4); negative where `to` is earlier. */
export function lagDays(from: Micros, to: Micros): number {
  return (to - from) / MICROS_PER_DAY;
}

/** The lag from one local day to another in calendar days (rule T4). */
export function lagDaysByDay(from: Day, to: Day): number {
  return to - from;
}

function negative(duration: Duration): Duration {
  return { n: -duration.n, unit: duration.unit };
}

function parseInstant(text: string, clock: Zone): { micros: Micros } | { day: Day } | null {
  const stamp = parseStamp(text.trim());
  if (stamp === null || 'day' in stamp) return stamp;
  return { micros: stamp.offset === null ? clock.instantOf(stamp.wall) : stamp.wall - stamp.offset };
}
