import { describe, expect, it } from 'vitest';
import {
  bucketsOf,
  parsePeriod,
  periodOfDays,
  periodText,
  resolvePeriod,
  unitName,
  untilAsOf,
} from '../../src/calendar/index.ts';
import { calendarOf, dayNumber, iso, utc } from './support.ts';

// A file in Berlin, weeks from Sunday, fiscal year from February, seen on Thursday 2026-10-15 at 12:00 local time.
const calendar = calendarOf('Europe/Berlin', 'sunday', 2);
const asOf = { micros: utc('2026-10-15T10:00:00Z') };

const WORDS: [text: string, fromDay: string, lastDay: string, open?: boolean][] = [
  ['2025', '2025-01-01', '2025-12-31'],
  ['2026', '2026-01-01', '2026-12-31', true],
  ['2026-Q1', '2026-01-01', '2026-03-31'],
  ['2026-Q4', '2026-10-01', '2026-12-31', true],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2026-10', '2026-10-01', '2026-10-31', true],
  ['2026-12', '2026-12-01', '2026-12-31', true],
  ['2026-W40', '2026-09-28', '2026-10-04'],
  ['2026-W01', '2025-12-29', '2026-01-04'],
  ['2026-W53', '2026-12-28', '2027-01-03', true],
  ['2025-W01', '2024-12-30', '2025-01-05'],
  ['2026-10-01', '2026-10-01', '2026-10-01'],
  ['2026-10-01..2026-10-14', '2026-10-01', '2026-10-14'],
  ['2026-10-01..2026-12-31', '2026-10-01', '2026-12-31', true],
  ['last 1 day', '2026-10-14', '2026-10-14'],
  ['last 30 days', '2026-09-15', '2026-10-14'],
  ['last 1 week', '2026-10-04', '2026-10-10'],
  ['last 4 weeks', '2026-09-13', '2026-10-10'],
  ['last 3 months', '2026-07-01', '2026-09-30'],
  ['last 12 months', '2025-10-01', '2026-09-30'],
  ['last 2 quarters', '2026-04-01', '2026-09-30'],
  ['last 1 year', '2025-01-01', '2025-12-31'],
  ['last 1 fiscal year', '2025-02-01', '2026-01-31'],
  ['last 2 fiscal_quarters', '2026-02-01', '2026-07-31'],
  ['this day', '2026-10-15', '2026-10-15', true],
  ['this week', '2026-10-11', '2026-10-15', true],
  ['this month', '2026-10-01', '2026-10-15', true],
  ['this quarter', '2026-10-01', '2026-10-15', true],
  ['this year', '2026-01-01', '2026-10-15', true],
  ['this fiscal quarter', '2026-08-01', '2026-10-15', true],
  ['this fiscal year', '2026-02-01', '2026-10-15', true],
  ['FY2026', '2025-02-01', '2026-01-31'],
  ['FY2026-Q1', '2025-02-01', '2025-04-30'],
  ['FY2026-Q4', '2025-11-01', '2026-01-31'],
  ['FY2027-Q3', '2026-08-01', '2026-10-31', true],
];

const REFUSED = [
  '',
  '26',
  '20266',
  '2026-Q5',
  '2026-Q0',
  '2026-13',
  '2026-00',
  '2026-1',
  '2026-W00',
  '2025-W53',
  '2026-W54',
  '2026-W4',
  '2026-02-29',
  '2026-10-02..2026-10-01',
  '2026-10-01..',
  '2026-10-01..2026-10-02..2026-10-03',
  '2026-10..2026-12',
  'last month',
  'last 0 days',
  'last -1 days',
  'last 24 hours',
  'this century',
  'FY26',
  'FY2026-05',
  'FY2026-W05',
  'fy2026',
  '1:30',
  '012',
  'yesterday',
  '2026-10-01T09:00Z',
];

describe('resolvePeriod(parsePeriod(text), calendar, asOf)', () => {
  it.each(WORDS)('%s runs from %s through %s', (text, fromDay, lastDay, open = false) => {
    const expr = parsePeriod(text);
    const period = expr && resolvePeriod(expr, calendar, asOf);
    expect(period?.fromDay).toBe(dayNumber(fromDay));
    expect(period?.toDay).toBe(dayNumber(lastDay) + 1);
    expect(period?.from).toBe(calendar.startOfDay(dayNumber(fromDay)));
    expect(period?.open).toBe(open);
    expect(period?.asOf).toBe(open ? asOf.micros : undefined);
    if (!text.startsWith('this')) expect(period?.to).toBe(calendar.startOfDay(dayNumber(lastDay) + 1));
  });

  it.each(REFUSED)('there is no period %j', (text) => {
    expect(parsePeriod(text)).toBeNull();
  });

  it.each(WORDS.map(([text]) => text))('%s is written back by periodText', (text) => {
    const expr = parsePeriod(text);
    expect(expr && periodText(expr)).toBe(text.replace('_', ' '));
  });

  it('starts and ends at the local midnights of the file', () => {
    const expr = parsePeriod('2026-10');
    const period = expr && resolvePeriod(expr, calendar, asOf);
    expect(period && [iso(period.from), iso(period.to)]).toEqual(['2026-09-30T22:00:00Z', '2026-10-31T23:00:00Z']);
  });

  it('lets `this month` end with the as-of instant, inclusive', () => {
    const period = resolvePeriod({ kind: 'this', unit: 'month' }, calendar, asOf);
    expect(period.to).toBe(asOf.micros + 1);
  });

  it('closes a period at its last microsecond', () => {
    const end = utc('2026-09-30T22:00:00Z');
    const september = { kind: 'month', year: 2026, month: 9 } as const;
    expect(resolvePeriod(september, calendar, { micros: end - 1 }).open).toBe(false);
    expect(resolvePeriod(september, calendar, { micros: end - 2 }).open).toBe(true);
  });

  it('names a fiscal year by the year it ends in, so one from January by itself', () => {
    const plain = calendarOf('UTC', 'monday', 1);
    const october = calendarOf('UTC', 'monday', 10);
    const year = { kind: 'fiscal_year', year: 2026 } as const;
    expect(plain.formatDay(resolvePeriod(year, plain, asOf).fromDay)).toBe('2026-01-01');
    expect(october.formatDay(resolvePeriod(year, october, asOf).fromDay)).toBe('2025-10-01');
  });
});

describe('bucketsOf(period, grain, calendar)', () => {
  const days = (from: string, to: string) => periodOfDays(dayNumber(from), dayNumber(to), calendar, asOf);

  it('lists every bucket that meets the period', () => {
    const quarter = days('2026-07-01', '2026-10-01');
    expect(bucketsOf(quarter, 'month', calendar).map(calendar.formatDay)).toEqual([
      '2026-07-01',
      '2026-08-01',
      '2026-09-01',
    ]);
    expect(bucketsOf(quarter, 'day', calendar)).toHaveLength(92);
    expect(bucketsOf(quarter, 'fiscal_quarter', calendar).map(calendar.formatDay)).toEqual([
      '2026-05-01',
      '2026-08-01',
    ]);
  });

  it('starts with the week that holds the first day', () => {
    const weeks = bucketsOf(days('2026-10-01', '2026-10-12'), 'week', calendar);
    expect(weeks.map(calendar.formatDay)).toEqual(['2026-09-27', '2026-10-04', '2026-10-11']);
  });

  it('is empty for no days', () => {
    expect(bucketsOf(days('2026-10-01', '2026-10-01'), 'month', calendar)).toEqual([]);
  });

  it('ends an open period with the bucket of as-of once it is cut there', () => {
    const expr = parsePeriod('2026');
    const year = expr && resolvePeriod(expr, calendar, asOf);
    expect(year && bucketsOf(year, 'month', calendar)).toHaveLength(12);
    expect(year && bucketsOf(untilAsOf(year, calendar), 'month', calendar)).toHaveLength(10);
  });
});

describe('unitName(day, grain, calendar)', () => {
  it('says a bucket in period words', () => {
    const name = (grain: Parameters<typeof unitName>[1], of = calendar) => unitName(dayNumber('2026-01-15'), grain, of);
    expect(name('day')).toBe('2026-01-15');
    expect(name('week')).toBe('2026-01-11..2026-01-17');
    expect(name('week', calendarOf('UTC'))).toBe('2026-W03');
    expect(name('month')).toBe('2026-01');
    expect(name('quarter')).toBe('2026-Q1');
    expect(name('year')).toBe('2026');
    expect(name('fiscal_quarter')).toBe('FY2026-Q4');
    expect(name('fiscal_year')).toBe('FY2026');
  });
});
