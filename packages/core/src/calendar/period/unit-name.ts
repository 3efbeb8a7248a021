import type { Calendar } from '../calendar.ts';
import { dateOfDay } from '../civil.ts';
import { MONTHS_OF } from '../lengths.ts';
import type { Day, Grain } from '../units.ts';
import { isoWeekOf } from '../week.ts';
import { daysText, type PeriodExpr, periodText } from './period-expr.ts';

/** The bucket that holds `day` in period words: `2026-Q4`, `FY2026-Q1`, `2026-W40`; weeks not from Monday as days. */
export function unitName(day: Day, grain: Grain, calendar: Calendar): string {
  return periodText(unitExpr(calendar.bucketOfDay(day, grain), grain, calendar));
}

/** The name of `count` units from `fromDay` to before `toDay`; the days where there are several. */
export function spanName(fromDay: Day, toDay: Day, unit: Grain | 'days', count: number, calendar: Calendar): string {
  const isIsoWeek = unit === 'week' && isMonday(fromDay);
  if (isIsoWeek && count === 1) return periodText({ kind: 'week', ...isoWeekOf(fromDay) });
  if (unit === 'days' || unit === 'week' || count !== 1) return daysText(fromDay, toDay - 1);
  return unitName(fromDay, unit, calendar);
}

function unitExpr(first: Day, grain: Grain, calendar: Calendar): PeriodExpr {
  const { year, month } = dateOfDay(first);
  switch (grain) {
    case 'day':
      return { kind: 'days', fromDay: first, toDay: first };
    case 'week':
      return isMonday(first)
        ? { kind: 'week', ...isoWeekOf(first) }
        : { kind: 'days', fromDay: first, toDay: first + 6 };
    case 'month':
      return { kind: 'month', year, month };
    case 'quarter':
      return { kind: 'quarter', year, quarter: Math.ceil(month / MONTHS_OF.quarter) };
    case 'year':
      return { kind: 'year', year };
    default:
      return fiscalExpr(first, grain, calendar);
  }
}

function fiscalExpr(first: Day, grain: 'fiscal_quarter' | 'fiscal_year', calendar: Calendar): PeriodExpr {
  const start = calendar.bucketOfDay(first, 'fiscal_year');
  const { year } = dateOfDay(calendar.nextBucket(start, 'fiscal_year') - 1);
  if (grain === 'fiscal_year') return { kind: 'fiscal_year', year };
  let quarter = 1;
  for (let day = start; day < first; day = calendar.nextBucket(day, 'fiscal_quarter')) quarter++;
  return { kind: 'fiscal_quarter', year, quarter };
}

function isMonday(day: Day): boolean {
  return isoWeekOf(day).week !== isoWeekOf(day - 1).week;
}
