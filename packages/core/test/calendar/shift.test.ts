import { describe, expect, it } from 'vitest';
import { type DurationUnit, lagDays, lagDaysByDay } from '../../src/calendar/index.ts';
import { calendarOf, dayNumber, iso, utc } from './support.ts';

const STEPS: [zone: string, from: string, n: number, unit: DurationUnit, to: string, why: string][] = [
  [
    'America/New_York',
    '2024-03-09T12:00:00Z',
    1,
    'day',
    '2024-03-10T12:00:00Z',
    'a day is 86,400 s, over a 23 h day too',
  ],
  ['America/New_York', '2024-03-09T12:00:00Z', 1, 'week', '2024-03-16T12:00:00Z', 'a week is exact'],
  ['America/New_York', '2024-03-09T12:00:00Z', 90, 'minute', '2024-03-09T13:30:00Z', 'minutes are exact'],
  ['America/New_York', '2024-03-09T12:00:00Z', 1, 'month', '2024-04-09T11:00:00Z', '07:00 stays 07:00'],
  ['Europe/Berlin', '2024-01-31T09:00:00Z', 1, 'month', '2024-02-29T09:00:00Z', 'clamped to the leap day'],
  ['Europe/Berlin', '2023-01-31T09:00:00Z', 1, 'month', '2023-02-28T09:00:00Z', 'clamped to 28'],
  ['Europe/Berlin', '2024-05-31T09:00:00Z', -3, 'month', '2024-02-29T10:00:00Z', 'back over the clock change'],
  ['Europe/Berlin', '2024-02-29T09:00:00Z', 1, 'year', '2025-02-28T09:00:00Z', 'leap day to February 28'],
  ['Europe/Berlin', '2024-02-29T09:00:00Z', 4, 'year', '2028-02-29T09:00:00Z', 'leap day to leap day'],
  ['Europe/Berlin', '2023-11-30T09:00:00Z', 1, 'quarter', '2024-02-29T09:00:00Z', 'quarters clamp too'],
  ['Europe/Berlin', '2024-02-29T01:30:00Z', 1, 'month', '2024-03-29T01:30:00Z', 'before the change'],
  ['Europe/Berlin', '2024-02-29T22:59:59Z', 1, 'month', '2024-03-29T22:59:59Z', 'the local day counts'],
  [
    'America/New_York',
    '2024-02-10T07:30:00Z',
    1,
    'month',
    '2024-03-10T07:30:00Z',
    '02:30 is missing, moves on to 03:30',
  ],
  ['America/New_York', '2024-10-03T05:30:00Z', 1, 'month', '2024-11-03T05:30:00Z', '01:30 is double, the first'],
  ['America/New_York', '2024-11-03T06:30:00Z', 0, 'month', '2024-11-03T06:30:00Z', 'no step leaves the second 01:30'],
  ['Pacific/Apia', '2011-11-30T20:00:00Z', 1, 'month', '2011-12-30T20:00:00Z', 'a missing day moves on by a day'],
];

const DAYS: [from: string, n: number, unit: DurationUnit, to: string][] = [
  ['2024-02-28', 2, 'day', '2024-03-01'],
  ['2024-02-28', 1, 'week', '2024-03-06'],
  ['2024-01-31', 1, 'month', '2024-02-29'],
  ['2024-12-31', 1, 'quarter', '2025-03-31'],
  ['2024-02-29', -1, 'year', '2023-02-28'],
  ['2024-02-28', 36, 'hour', '2024-02-29'],
  ['2024-02-28', 23, 'hour', '2024-02-28'],
  ['2024-02-28', -36, 'hour', '2024-02-27'],
  ['2024-02-28', 86_400, 'second', '2024-02-29'],
];

describe('calendar.addMicros(micros, duration)', () => {
  it.each(STEPS)('in %s takes %s by %d %s to %s: %s', (timezone, from, n, unit, to) => {
    const calendar = calendarOf(timezone);
    expect(iso(calendar.addMicros(utc(from), { n, unit }))).toBe(to);
    expect(iso(calendar.subtractMicros(utc(from), { n: -n, unit }))).toBe(to);
  });
});

describe('calendar.addDays(day, duration)', () => {
  it.each(DAYS)('takes %s by %d %s to %s', (from, n, unit, to) => {
    const calendar = calendarOf('America/New_York');
    expect(calendar.formatDay(calendar.addDays(dayNumber(from), { n, unit }))).toBe(to);
    expect(calendar.formatDay(calendar.subtractDays(dayNumber(from), { n: -n, unit }))).toBe(to);
  });
});

describe('lagDays(from, to)', () => {
  it('is exact seconds by 86,400, so a 23 h day is less than one', () => {
    const calendar = calendarOf('America/New_York');
    const day = dayNumber('2024-03-10');
    expect(lagDays(calendar.startOfDay(day), calendar.startOfDay(day + 1))).toBe(23 / 24);
    expect(lagDaysByDay(day, day + 1)).toBe(1);
  });

  it('is negative where the later stamp comes first', () => {
    expect(lagDays(utc('2024-01-02T12:00Z'), utc('2024-01-01T00:00Z'))).toBe(-1.5);
    expect(lagDaysByDay(3, 1)).toBe(-2);
  });

  it('over both clock changes, 180 days by day are not 180 exact days', () => {
    const calendar = calendarOf('Europe/Berlin');
    const from = dayNumber('2024-03-30');
    expect(lagDays(calendar.startOfDay(from), calendar.startOfDay(from + 180))).toBeCloseTo(180 - 1 / 24, 12);
    expect(lagDays(calendar.startOfDay(from), calendar.startOfDay(from + 212))).toBe(212);
  });
});
