import { describe, expect, it } from 'vitest';
import { isTimezone, zone } from '../../src/calendar/index.ts';
import { dayNumber, iso, utc } from './support.ts';

const DAYS: [zone: string, day: string, start: string, hours: number][] = [
  ['UTC', '2024-02-29', '2024-02-29T00:00:00Z', 24],
  ['America/New_York', '2024-03-09', '2024-03-09T05:00:00Z', 24],
  ['America/New_York', '2024-03-10', '2024-03-10T05:00:00Z', 23],
  ['America/New_York', '2024-03-11', '2024-03-11T04:00:00Z', 24],
  ['America/New_York', '2024-11-03', '2024-11-03T04:00:00Z', 25],
  ['America/New_York', '2024-11-04', '2024-11-04T05:00:00Z', 24],
  ['Europe/Berlin', '2024-03-31', '2024-03-30T23:00:00Z', 23],
  ['Europe/Berlin', '2024-10-27', '2024-10-26T22:00:00Z', 25],
  ['Europe/Berlin', '2025-01-01', '2024-12-31T23:00:00Z', 24],
  ['Australia/Lord_Howe', '2024-04-07', '2024-04-06T13:00:00Z', 24.5],
  ['Australia/Lord_Howe', '2024-10-06', '2024-10-05T13:30:00Z', 23.5],
  ['Asia/Kathmandu', '2024-02-29', '2024-02-28T18:15:00Z', 24],
  ['Asia/Kathmandu', '1986-01-01', '1985-12-31T18:30:00Z', 23.75],
  ['Asia/Shanghai', '2024-07-01', '2024-06-30T16:00:00Z', 24],
  ['Asia/Shanghai', '1991-09-15', '1991-09-14T15:00:00Z', 25],
  ['America/Sao_Paulo', '2018-11-04', '2018-11-04T03:00:00Z', 23],
  ['America/Sao_Paulo', '2018-02-17', '2018-02-17T02:00:00Z', 25],
  ['America/Sao_Paulo', '2018-02-18', '2018-02-18T03:00:00Z', 24],
  ['America/Havana', '2024-11-03', '2024-11-03T04:00:00Z', 25],
  ['Pacific/Apia', '2011-12-29', '2011-12-29T10:00:00Z', 24],
  ['Pacific/Apia', '2011-12-30', '2011-12-30T10:00:00Z', 0],
  ['Pacific/Apia', '2011-12-31', '2011-12-30T10:00:00Z', 24],
  ['Pacific/Kiritimati', '2024-01-01', '2023-12-31T10:00:00Z', 24],
  ['America/Toronto', '1919-03-31', '1919-03-31T04:30:00Z', 23.5],
  ['America/St_Johns', '2010-11-07', '2010-11-07T02:30:00Z', 25],
  ['Africa/Casablanca', '2024-03-10', '2024-03-09T23:00:00Z', 25],
  ['Africa/Casablanca', '2024-04-14', '2024-04-14T00:00:00Z', 23],
  ['Asia/Tehran', '2021-03-22', '2021-03-21T20:30:00Z', 23],
];

const INSTANTS: [zone: string, instant: string, day: string][] = [
  ['America/New_York', '2024-03-10T04:59:59Z', '2024-03-09'],
  ['America/New_York', '2024-03-11T03:59:59Z', '2024-03-10'],
  ['America/New_York', '2024-03-11T04:00:00Z', '2024-03-11'],
  ['America/New_York', '2024-11-04T04:59:59Z', '2024-11-03'],
  ['Europe/Berlin', '2024-12-31T22:59:59Z', '2024-12-31'],
  ['Europe/Berlin', '2024-12-31T23:00:00Z', '2025-01-01'],
  ['Asia/Kathmandu', '2024-02-28T18:14:59Z', '2024-02-28'],
  ['Asia/Kathmandu', '2024-02-28T18:15:00Z', '2024-02-29'],
  ['Pacific/Apia', '2011-12-30T09:59:59Z', '2011-12-29'],
  ['Pacific/Apia', '2011-12-30T10:00:00Z', '2011-12-31'],
  ['America/Sao_Paulo', '2018-11-04T02:59:59Z', '2018-11-03'],
  ['America/Sao_Paulo', '2018-11-04T03:00:00Z', '2018-11-04'],
  ['America/Sao_Paulo', '2018-02-18T02:30:00Z', '2018-02-17'],
  ['America/St_Johns', '2010-11-07T02:29:59Z', '2010-11-06'],
  ['America/St_Johns', '2010-11-07T02:45:00Z', '2010-11-07'],
  ['America/St_Johns', '2010-11-07T03:30:00Z', '2010-11-07'],
  ['UTC', '1969-12-31T23:59:59Z', '1969-12-31'],
];

const WALLS: [zone: string, wall: string, instant: string, why: string][] = [
  ['America/New_York', '2024-03-10T02:30:00Z', '2024-03-10T07:30:00Z', 'missing, moves on to 03:30'],
  ['America/New_York', '2024-03-10T03:00:00Z', '2024-03-10T07:00:00Z', 'first after the gap'],
  ['America/New_York', '2024-11-03T01:30:00Z', '2024-11-03T05:30:00Z', 'double, the first'],
  ['America/New_York', '2024-11-03T02:00:00Z', '2024-11-03T07:00:00Z', 'first single one'],
  ['Europe/Berlin', '2024-03-31T02:00:00Z', '2024-03-31T01:00:00Z', 'missing, moves on to 03:00'],
  ['Europe/Berlin', '2024-10-27T02:59:59Z', '2024-10-27T00:59:59Z', 'double, the first'],
  ['Australia/Lord_Howe', '2024-10-06T02:15:00Z', '2024-10-05T15:45:00Z', 'missing half hour'],
  ['Australia/Lord_Howe', '2024-04-07T01:45:00Z', '2024-04-06T14:45:00Z', 'double half hour'],
  ['Pacific/Apia', '2011-12-30T12:00:00Z', '2011-12-30T22:00:00Z', 'missing day moves on to the 31st'],
  ['America/Sao_Paulo', '2018-11-04T00:00:00Z', '2018-11-04T03:00:00Z', 'missing midnight'],
  ['America/Sao_Paulo', '2018-02-17T23:30:00Z', '2018-02-18T01:30:00Z', 'double before midnight'],
  ['America/St_Johns', '2010-11-07T00:00:30Z', '2010-11-07T02:30:30Z', 'double after midnight'],
];

describe('zone(timezone)', () => {
  it.each(DAYS)('in %s the day %s starts at %s and has %d hours', (timezone, day, start, hours) => {
    const clock = zone(timezone);
    const number = dayNumber(day);
    expect(iso(clock.startOfDay(number))).toBe(start);
    expect((clock.startOfDay(number + 1) - clock.startOfDay(number)) / 3600e6).toBe(hours);
  });

  it.each(INSTANTS)('in %s the instant %s is in the day %s', (timezone, instant, day) => {
    expect(zone(timezone).dayOf(utc(instant))).toBe(dayNumber(day));
  });

  it.each(WALLS)('in %s the wall time %s is %s (%s)', (timezone, wall, instant) => {
    expect(iso(zone(timezone).instantOf(utc(wall)))).toBe(instant);
  });

  it('looks up the same offsets whatever the order of the questions', () => {
    const instants = ['2024-07-01', '1950-07-01', '2200-01-01', '1987-12-01', '2024-01-01'].map((day) => utc(day));
    const one = zone('Europe/Berlin');
    const forth = instants.map((micros) => one.offsetAt(micros));
    const other = zone('Europe/Berlin');
    const back = [...instants].reverse().map((micros) => other.offsetAt(micros));
    expect(forth.map((offset) => offset / 3600e6)).toEqual([2, 1, 1, 1, 1]);
    expect(back.reverse()).toEqual(forth);
  });

  it('answers for the sentinel dates of dirty data', () => {
    const clock = zone('Europe/Berlin');
    for (const day of ['0001-01-01', '9999-12-31'].map(dayNumber)) expect(clock.dayOf(clock.startOfDay(day))).toBe(day);
    expect(clock.dayOf(Number.NaN)).toBeNaN();
  });

  it('knows which zones there are', () => {
    expect(['Europe/Berlin', 'UTC', 'Asia/Shanghai'].every(isTimezone)).toBe(true);
    expect(['Europe/Berlinn', '', 'CET ', '1:30'].some(isTimezone)).toBe(false);
    expect(() => zone('Mars/Olympus')).toThrow(RangeError);
  });
});
