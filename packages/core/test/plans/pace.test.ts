import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../src/calendar/index.ts';
import { calendarShare, closedMonths, completeMonths, dayBefore, workingShare } from '../../src/plans/index.ts';

const calendar = createCalendar({ timezone: 'Europe/Berlin', weekStarts: 'monday', fiscalYearStarts: 1 });
const day = (text: string) => Math.floor(Date.parse(`${text}T00:00:00Z`) / 86_400_000);
const course = (from: string, to: string, at: string) => ({ from: day(from), to: day(to), at: day(at) });
const asOf = Date.parse('2026-08-20T21:59:59Z') * 1000;

describe('pace', () => {
  it('by calendar days counts the as-of day as over, and never leaves 0 to 1', () => {
    expect(calendarShare(course('2026-07-01', '2026-10-01', '2026-07-01'))).toBeCloseTo(1 / 92, 12);
    expect(calendarShare(course('2026-07-01', '2026-10-01', '2026-09-30'))).toBe(1);
    expect(calendarShare(course('2026-07-01', '2026-10-01', '2026-06-30'))).toBe(0);
    expect(calendarShare(course('2026-07-01', '2026-10-01', '2027-01-01'))).toBe(1);
  });

  it('by working days skips Saturday, Sunday and the holidays: four of nine in the first two weeks of May 2026', () => {
    const may = course('2026-05-01', '2026-05-15', '2026-05-07');
    expect(workingShare(may, calendar, [])).toBeCloseTo(5 / 10, 12);
    expect(workingShare(may, calendar, ['2026-05-01'])).toBeCloseTo(4 / 9, 12);
    expect(workingShare(may, calendar, ['2026-05-01', '2026-05-02'])).toBeCloseTo(4 / 9, 12);
    expect(workingShare(course('2026-05-02', '2026-05-04', '2026-05-03'), calendar, [])).toBeNull();
  });

  it('history ends with the last complete month, and for rates with the last one whose entries are all closed', () => {
    expect(completeMonths(calendar, asOf, 6)).toEqual({ from: '2026-02-01', to: '2026-08-01' });
    const window = { n: 60, unit: 'day' } as const;
    expect(closedMonths(calendar, asOf, 3, { window })).toEqual({ from: '2026-03-01', to: '2026-06-01' });
    expect(closedMonths(calendar, asOf, 3, { window: null })).toEqual({ from: '2026-05-01', to: '2026-08-01' });
  });

  it('a day before the end counts from the last day, parts of a day as a whole one', () => {
    const quarter = { from: '2026-10-01', to: '2027-01-01' };
    expect(dayBefore(calendar, quarter, 0)).toBe('2026-12-31');
    expect(dayBefore(calendar, quarter, 33)).toBe('2026-11-28');
    expect(dayBefore(calendar, quarter, 32.2)).toBe('2026-11-28');
  });
});
