import { describe, expect, it } from 'vitest';
import type { Grain, Weekday } from '../../src/calendar/index.ts';
import { calendarOf, dayNumber, utc } from './support.ts';

const BUCKETS: [day: string, grain: Grain, first: string, next: string, weekStarts?: Weekday, fiscal?: number][] = [
  ['2024-02-29', 'day', '2024-02-29', '2024-03-01'],
  ['2024-12-30', 'week', '2024-12-30', '2025-01-06', 'monday'],
  ['2024-12-30', 'week', '2024-12-29', '2025-01-05', 'sunday'],
  ['2024-12-30', 'week', '2024-12-28', '2025-01-04', 'saturday'],
  ['2024-12-30', 'week', '2024-12-24', '2024-12-31', 'tuesday'],
  ['2024-12-30', 'week', '2024-12-25', '2025-01-01', 'wednesday'],
  ['2024-12-30', 'week', '2024-12-26', '2025-01-02', 'thursday'],
  ['2024-12-30', 'week', '2024-12-27', '2025-01-03', 'friday'],
  ['1969-12-31', 'week', '1969-12-29', '1970-01-05', 'monday'],
  ['2024-02-29', 'month', '2024-02-01', '2024-03-01'],
  ['1900-02-28', 'month', '1900-02-01', '1900-03-01'],
  ['2024-12-31', 'month', '2024-12-01', '2025-01-01'],
  ['2024-12-31', 'quarter', '2024-10-01', '2025-01-01'],
  ['2025-01-01', 'quarter', '2025-01-01', '2025-04-01'],
  ['2024-12-31', 'year', '2024-01-01', '2025-01-01'],
  ['1969-06-15', 'year', '1969-01-01', '1970-01-01'],
  ['2026-01-31', 'fiscal_year', '2025-02-01', '2026-02-01', 'monday', 2],
  ['2026-02-01', 'fiscal_year', '2026-02-01', '2027-02-01', 'monday', 2],
  ['2026-02-01', 'fiscal_year', '2026-01-01', '2027-01-01', 'monday', 1],
  ['2026-01-15', 'fiscal_quarter', '2025-11-01', '2026-02-01', 'monday', 2],
  ['2026-03-31', 'fiscal_quarter', '2026-01-01', '2026-04-01', 'monday', 4],
  ['2026-03-31', 'fiscal_quarter', '2026-03-01', '2026-06-01', 'monday', 12],
  ['2026-10-01', 'fiscal_quarter', '2026-10-01', '2027-01-01', 'monday', 10],
];

const INSTANTS: [zone: string, instant: string, grain: Grain, first: string][] = [
  ['America/New_York', '2024-03-11T03:59:59Z', 'week', '2024-03-04'],
  ['America/New_York', '2024-11-04T04:30:00Z', 'week', '2024-10-28'],
  ['Europe/Berlin', '2024-12-31T23:00:00Z', 'year', '2025-01-01'],
  ['America/New_York', '2025-01-01T04:59:59Z', 'year', '2024-01-01'],
  ['Pacific/Apia', '2011-12-30T10:00:00Z', 'day', '2011-12-31'],
  ['Asia/Kathmandu', '2024-02-29T18:15:00Z', 'month', '2024-03-01'],
  ['Asia/Shanghai', '2024-03-31T15:59:59Z', 'quarter', '2024-01-01'],
  ['Asia/Shanghai', '2024-03-31T16:00:00Z', 'quarter', '2024-04-01'],
  ['Australia/Lord_Howe', '2024-06-30T13:30:00Z', 'month', '2024-07-01'],
];

describe('calendar.bucketOfDay(day, grain)', () => {
  it.each(BUCKETS)('puts %s by %s in %s, before %s (weeks from %s, fiscal month %s)', (...row) => {
    const [day, grain, first, next, weekStarts, fiscal] = row;
    const calendar = calendarOf('UTC', weekStarts, fiscal);
    expect(calendar.bucketKey(dayNumber(day), grain)).toBe(first);
    expect(calendar.formatDay(calendar.nextBucket(dayNumber(day), grain))).toBe(next);
    expect(calendar.stepBucket(dayNumber(next), grain, -1)).toBe(dayNumber(first));
  });

  it('answers the same when asked again and outside what it remembers', () => {
    const calendar = calendarOf('UTC');
    for (const day of ['1823-05-17', '2024-05-17', '2190-05-17'].map(dayNumber)) {
      const first = calendar.bucketOfDay(day, 'month');
      expect(calendar.bucketOfDay(day, 'month')).toBe(first);
      expect(calendar.formatDay(first)).toMatch(/-05-01$/);
    }
  });
});

describe('calendar.bucketOf(micros, grain)', () => {
  it.each(INSTANTS)('in %s puts %s by %s in %s', (timezone, instant, grain, first) => {
    expect(calendarOf(timezone).bucketOf(utc(instant), grain)).toBe(dayNumber(first));
  });
});
