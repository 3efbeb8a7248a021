import { describe, expect, it } from 'vitest';
import {
  type Calendar,
  type Period,
  parseDuration,
  parsePeriod,
  periodBack,
  previousPeriod,
  resolvePeriod,
} from '../../src/calendar/index.ts';
import { calendarOf, dayNumber, iso, utc } from './support.ts';

const calendar = calendarOf('Europe/Berlin', 'monday', 2);
const NOON = '2026-10-15T10:00:00Z';

function resolved(text: string, asOf = NOON, of: Calendar = calendar): Period {
  const expr = parsePeriod(text);
  if (expr === null) throw new Error(text);
  return resolvePeriod(expr, of, { micros: utc(asOf) });
}

const days = (period: Period) => [calendar.formatDay(period.fromDay), calendar.formatDay(period.toDay - 1)];

const CLOSED: [text: string, from: string, last: string, label: string][] = [
  ['2025', '2024-01-01', '2024-12-31', '2024'],
  ['2026-Q1', '2025-10-01', '2025-12-31', '2025-Q4'],
  ['2024-03', '2024-02-01', '2024-02-29', '2024-02'],
  ['2026-W01', '2025-12-22', '2025-12-28', '2025-W52'],
  ['FY2026-Q1', '2024-11-01', '2025-01-31', 'FY2025-Q4'],
  ['FY2026', '2024-02-01', '2025-01-31', 'FY2025'],
  ['2026-09-10', '2026-09-09', '2026-09-09', '2026-09-09'],
  ['2026-09-01..2026-09-30', '2026-08-02', '2026-08-31', '2026-08-02..2026-08-31'],
  ['last 3 months', '2026-04-01', '2026-06-30', '2026-04-01..2026-06-30'],
  ['last 1 month', '2026-08-01', '2026-08-31', '2026-08'],
  ['last 30 days', '2026-08-16', '2026-09-14', '2026-08-16..2026-09-14'],
];

const OPEN: [text: string, asOf: string, from: string, to: string][] = [
  ['this month', NOON, '2026-08-31T22:00:00Z', '2026-09-15T10:00:00Z'],
  ['2026-10', NOON, '2026-08-31T22:00:00Z', '2026-09-15T10:00:00Z'],
  ['this week', NOON, '2026-10-04T22:00:00Z', '2026-10-08T10:00:00Z'],
  ['this quarter', NOON, '2026-06-30T22:00:00Z', '2026-07-15T10:00:00Z'],
  ['this year', NOON, '2024-12-31T23:00:00Z', '2025-10-15T10:00:00Z'],
  ['this day', NOON, '2026-10-13T22:00:00Z', '2026-10-14T10:00:00Z'],
  ['2026-10-11..2026-10-20', NOON, '2026-09-30T22:00:00Z', '2026-10-05T10:00:00Z'],
  ['this month', '2026-03-31T10:00:00Z', '2026-01-31T23:00:00Z', '2026-02-28T11:00:00Z'],
  ['this year', '2024-02-29T11:00:00Z', '2022-12-31T23:00:00Z', '2023-02-28T11:00:00Z'],
  ['this week', '2026-10-25T11:00:00Z', '2026-10-11T22:00:00Z', '2026-10-18T10:00:00Z'],
  ['2026-12', NOON, '2026-10-31T23:00:00Z', '2026-10-31T22:59:59.999Z'],
];

describe('previousPeriod(period, calendar)', () => {
  it.each(CLOSED)('of %s runs from %s through %s and is called %s', (text, from, last, label) => {
    const period = resolved(text);
    const before = previousPeriod(period, calendar);
    expect(days(before)).toEqual([from, last]);
    expect(before.label).toBe(label);
    expect([before.to, before.toDay]).toEqual([period.from, period.fromDay]);
    expect(before.from).toBe(calendar.startOfDay(dayNumber(from)));
  });

  it.each(OPEN)('of %s at %s is the same elapsed part, from %s through %s', (text, asOf, from, to) => {
    const before = previousPeriod(resolved(text, asOf), calendar);
    expect(iso(before.from)).toBe(from);
    expect(iso(before.to - 1)).toBe(to);
    expect(before.open).toBe(false);
  });

  it('holds the dates up to the day of as-of', () => {
    expect(days(previousPeriod(resolved('this month'), calendar))).toEqual(['2026-09-01', '2026-09-15']);
  });

  it('of a period that has not begun is empty', () => {
    const before = previousPeriod(resolved('2026-12'), calendar);
    expect(before.toDay).toBe(before.fromDay);
    expect(before.to).toBe(before.from);
  });

  it('can be taken again', () => {
    const twice = previousPeriod(previousPeriod(resolved('2026-Q1'), calendar), calendar);
    expect(twice.label).toBe('2025-Q3');
  });
});

describe('periodBack(period, duration, calendar)', () => {
  const BACK: [text: string, back: string, label: string][] = [
    ['2026-09', '1 year', '2025-09'],
    ['2026-09', '2 months', '2026-07'],
    ['2026-Q1', '1 quarter', '2025-Q4'],
    ['2026-Q1', '1 month', '2025-12-01..2026-02-28'],
    ['2026-W40', '1 week', '2026-W39'],
    ['2024-03-31', '1 month', '2024-02-29'],
    ['FY2026', '1 year', 'FY2025'],
    ['this month', '1 year', '2025-10-01..2025-10-15'],
  ];

  it.each(BACK)('of %s and %s is %s', (text, back, label) => {
    const duration = parseDuration(back);
    expect(duration && periodBack(resolved(text), duration, calendar).label).toBe(label);
  });
});
