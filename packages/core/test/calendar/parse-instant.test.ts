import { describe, expect, it } from 'vitest';
import { formatDay, formatInstant, parseStamp } from '../../src/calendar/index.ts';
import { calendarOf, dayNumber, utc } from './support.ts';

const INSTANTS: [text: string, instant: string][] = [
  ['2026-10-01T09:00:00Z', '2026-10-01T09:00:00Z'],
  ['2026-10-01t09:00z', '2026-10-01T09:00:00Z'],
  ['2026-10-01 09:00:00 UTC', '2026-10-01T09:00:00Z'],
  ['2026-10-01T09:00:00+02:00', '2026-10-01T07:00:00Z'],
  ['2026-10-01T09:00:00-0530', '2026-10-01T14:30:00Z'],
  ['2026-10-01 09:00:00.5 +02', '2026-10-01T07:00:00.500Z'],
  ['2026-10-01T09:00:00.123456Z', '2026-10-01T09:00:00.123456Z'],
  ['2026-10-01T09:00:00,123456999Z', '2026-10-01T09:00:00.123456Z'],
  ['2026-10-01T24:00:00Z', '2026-10-02T00:00:00Z'],
  ['2026-10-01T09:00', '2026-10-01T07:00:00Z'],
  [' 2026-12-01 09:00:00 ', '2026-12-01T08:00:00Z'],
  ['2026-03-29T02:30:00', '2026-03-29T01:30:00Z'],
  ['2026-10-25T02:30:00', '2026-10-25T00:30:00Z'],
];

const REFUSED = [
  '',
  '012',
  '1:30',
  '2026',
  '2026-10',
  '2026-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-10-32',
  '2026-1-1',
  '2026-10-01T',
  '2026-10-01T9:00',
  '2026-10-01T25:00',
  '2026-10-01T24:01',
  '2026-10-01T09:60',
  '2026-10-01T09:00:61',
  '2026-10-01T09:00:00.Z',
  '2026-10-01T09:00:00X',
  '2026-10-01T09:00:00+25:00',
  '2026-10-01T09:00:00+',
  '20261001',
  '01.10.2026',
  '10/01/2026',
  '2026-10-01x',
  '２０２６-10-01',
];

describe('calendar.parseInstant(text)', () => {
  it.each(INSTANTS)('reads %s in Berlin as %s', (text, instant) => {
    const parsed = calendarOf('Europe/Berlin').parseInstant(text);
    expect(parsed).toEqual({ micros: expect.any(Number) });
    expect(parsed && 'micros' in parsed && formatInstant(parsed.micros)).toBe(instant);
  });

  it.each(['2026-10-01', '2024-02-29', '0001-01-01', '9999-12-31'])('reads %s as a day', (text) => {
    expect(calendarOf('Europe/Berlin').parseInstant(` ${text} `)).toEqual({ day: dayNumber(text) });
  });

  it.each(REFUSED)('refuses %j', (text) => {
    expect(calendarOf('Europe/Berlin').parseInstant(text)).toBeNull();
  });

  it('tells a wall time from an instant before a zone is known', () => {
    expect(parseStamp('2026-10-01T09:00')).toEqual({ wall: utc('2026-10-01T09:00Z'), offset: null });
    expect(parseStamp('2026-10-01T09:00-01:00')).toEqual({ wall: utc('2026-10-01T09:00Z'), offset: -3600e6 });
  });
});

describe('formatDay(day)', () => {
  it('is the ISO date, with a sign outside four digits', () => {
    expect([0, -1, 11016, 19782].map(formatDay)).toEqual(['1970-01-01', '1969-12-31', '2000-02-29', '2024-02-29']);
    expect(formatDay(dayNumber('0099-03-01'))).toBe('0099-03-01');
    expect(formatDay(2_932_897)).toBe('+010000-01-01');
  });
});
