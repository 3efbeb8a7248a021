import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMonths,
  dateOfDay,
  dayOfDate,
  formatInstant,
  GRAINS,
  isoWeekOf,
  WEEKDAYS,
  zone,
} from '../../src/calendar/index.ts';
import { calendarOf } from './support.ts';

fc.configureGlobal({ seed: 20_261_001 });

const ZONES = [
  'UTC',
  'America/New_York',
  'Europe/Berlin',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Asia/Kathmandu',
  'Asia/Shanghai',
  'America/Sao_Paulo',
  'America/St_Johns',
  'Africa/Casablanca',
  'Asia/Tehran',
  'America/Havana',
  'Pacific/Kwajalein',
];
const zones = ZONES.map((name) => zone(name));
const anyZone = fc.constantFrom(...zones);
// 1900 to 2100, to the microsecond
const anyMicros = fc.maxSafeInteger().map((n) => (Math.abs(n) % 6.3e15) - 2.2e15);
const anyDay = fc.integer({ min: -25_000, max: 48_000 });
const anyGrain = fc.constantFrom(...GRAINS);
const anyRule = fc.record({ weekStarts: fc.constantFrom(...WEEKDAYS), fiscal: fc.integer({ min: 1, max: 12 }) });

describe('a zone', () => {
  it('puts every instant between the start of its day and the start of the next', () => {
    fc.assert(
      fc.property(anyZone, anyMicros, (clock, micros) => {
        const day = clock.dayOf(micros);
        expect(clock.startOfDay(day)).toBeLessThanOrEqual(micros);
        expect(micros).toBeLessThan(clock.startOfDay(day + 1));
      }),
      { numRuns: 2000 },
    );
  });

  it('has the offsets that Intl prints', () => {
    const prints = new Map(
      ZONES.map((name) => [
        name,
        new Intl.DateTimeFormat('sv-SE', { timeZone: name, dateStyle: 'short', timeStyle: 'medium' }),
      ]),
    );
    fc.assert(
      fc.property(anyZone, anyMicros, (clock, micros) => {
        const wall = formatInstant(Math.floor((micros + clock.offsetAt(micros)) / 1e6) * 1e6);
        expect(prints.get(clock.timezone)?.format(Math.floor(micros / 1000))).toBe(
          wall.replace('T', ' ').replace('Z', ''),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('never turns a wall time into an instant later than the first that shows it', () => {
    fc.assert(
      fc.property(anyZone, anyMicros, (clock, micros) => {
        const wall = micros + clock.offsetAt(micros);
        const back = clock.instantOf(wall);
        expect(back).toBeLessThanOrEqual(micros);
        expect(back + clock.offsetAt(back)).toBe(wall);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a bucket', () => {
  it('is its own bucket, holds its day, and ends where the next begins', () => {
    fc.assert(
      fc.property(anyDay, anyGrain, anyRule, (day, grain, { weekStarts, fiscal }) => {
        const calendar = calendarOf('UTC', weekStarts, fiscal);
        const first = calendar.bucketOfDay(day, grain);
        const next = calendar.nextBucket(day, grain);
        expect(calendar.bucketOfDay(first, grain)).toBe(first);
        expect(first <= day && day < next).toBe(true);
        expect(calendar.bucketOfDay(next, grain)).toBe(next);
        expect(calendar.bucketOfDay(next - 1, grain)).toBe(first);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a day number', () => {
  it('is the date the platform gives, and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (day) => {
        const { year, month, day: date } = dateOfDay(day);
        const platform = new Date(day * 86_400_000);
        expect([year, month, date]).toEqual([
          platform.getUTCFullYear(),
          platform.getUTCMonth() + 1,
          platform.getUTCDate(),
        ]);
        expect(dayOfDate(year, month, date)).toBe(day);
      }),
    );
  });

  it("stepped by months lands in that month, on its day or the month's last", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -60, max: 60 }), (day, months) => {
        const from = dateOfDay(day);
        const to = dateOfDay(addMonths(day, months));
        expect((to.year - from.year) * 12 + to.month - from.month).toBe(months);
        expect(to.day === from.day || (to.day < from.day && dateOfDay(addMonths(day, months) + 1).day === 1)).toBe(
          true,
        );
      }),
    );
  });

  it('has the ISO week whose Thursday shares its year', () => {
    expect(isoWeekOf(dayOfDate(2024, 12, 30))).toEqual({ year: 2025, week: 1 });
    expect(isoWeekOf(dayOfDate(2027, 1, 3))).toEqual({ year: 2026, week: 53 });
    expect(isoWeekOf(dayOfDate(2021, 1, 3))).toEqual({ year: 2020, week: 53 });
  });
});
