import { dayOfDate, isDate } from '../civil.ts';
import { formatDay } from '../format.ts';
import { formatYear, pad } from '../pad.ts';
import type { Day, Grain } from '../units.ts';
import { isoWeeksIn } from '../week.ts';

/** A period as written. `days` runs to the end of `toDay`; `last` means full units; `this` runs to as-of. */
export type PeriodExpr =
  | { readonly kind: 'year' | 'fiscal_year'; readonly year: number }
  | { readonly kind: 'quarter' | 'fiscal_quarter'; readonly year: number; readonly quarter: number }
  | { readonly kind: 'month'; readonly year: number; readonly month: number }
  /** An ISO week, from Monday whatever the file's first weekday. */
  | { readonly kind: 'week'; readonly year: number; readonly week: number }
  | { readonly kind: 'days'; readonly fromDay: Day; readonly toDay: Day }
  | { readonly kind: 'last'; readonly n: number; readonly unit: Grain }
  | { readonly kind: 'this'; readonly unit: Grain };

const UNIT = '(day|week|month|quarter|year|fiscal[ _]quarter|fiscal[ _]year)';
const LAST = new RegExp(`^last\\s+(\\d{1,4})\\s+${UNIT}s?$`);
const THIS = new RegExp(`^this\\s+${UNIT}$`);
const NUMBERED = /^(FY)?(\d{4})(?:-(?:Q([1-4])|W(\d\d)|(\d\d)))?$/;
const DATE = /^(\d{4})-(\d\d)-(\d\d)$/;

/** Reads the period words of the language; null for anything else, days and weeks that do not exist included. */
export function parsePeriod(text: string): PeriodExpr | null {
  const words = text.trim();
  return parseNumbered(words) ?? parseDays(words) ?? parseRelative(words);
}

/** What `parsePeriod` reads back. */
export function periodText(expr: PeriodExpr): string {
  switch (expr.kind) {
    case 'year':
      return formatYear(expr.year);
    case 'fiscal_year':
      return `FY${formatYear(expr.year)}`;
    case 'quarter':
      return `${formatYear(expr.year)}-Q${expr.quarter}`;
    case 'fiscal_quarter':
      return `FY${formatYear(expr.year)}-Q${expr.quarter}`;
    case 'month':
      return `${formatYear(expr.year)}-${pad(expr.month)}`;
    case 'week':
      return `${formatYear(expr.year)}-W${pad(expr.week)}`;
    case 'days':
      return daysText(expr.fromDay, expr.toDay);
    case 'last':
      return `last ${expr.n} ${unitWords(expr.unit)}${expr.n === 1 ? '' : 's'}`;
    case 'this':
      return `this ${unitWords(expr.unit)}`;
  }
}

/** `2026-10-01..2026-12-31`, or the one day. */
export function daysText(fromDay: Day, toDay: Day): string {
  return fromDay === toDay ? formatDay(fromDay) : `${formatDay(fromDay)}..${formatDay(toDay)}`;
}

function parseNumbered(text: string): PeriodExpr | null {
  const match = NUMBERED.exec(text);
  if (match === null) return null;
  const [, fiscal, year, quarter, week, month] = match;
  return fiscal ? fiscalExpr(Number(year), quarter, week ?? month) : calendarExpr(Number(year), quarter, week, month);
}

function fiscalExpr(year: number, quarter: string | undefined, other: string | undefined): PeriodExpr | null {
  if (other !== undefined) return null;
  return quarter === undefined
    ? { kind: 'fiscal_year', year }
    : { kind: 'fiscal_quarter', year, quarter: Number(quarter) };
}

function calendarExpr(year: number, quarter?: string, week?: string, month?: string): PeriodExpr | null {
  if (quarter !== undefined) return { kind: 'quarter', year, quarter: Number(quarter) };
  if (week !== undefined) {
    return Number(week) >= 1 && Number(week) <= isoWeeksIn(year) ? { kind: 'week', year, week: Number(week) } : null;
  }
  if (month === undefined) return { kind: 'year', year };
  return isDate(year, Number(month), 1) ? { kind: 'month', year, month: Number(month) } : null;
}

function parseDays(text: string): PeriodExpr | null {
  const [from = '', to = from, more] = text.split('..').map((part) => part.trim());
  const fromDay = parseDate(from);
  const toDay = parseDate(to);
  if (fromDay === null || toDay === null || toDay < fromDay || more !== undefined) return null;
  return { kind: 'days', fromDay, toDay };
}

function parseDate(text: string): Day | null {
  const [, year, month, day] = (DATE.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return null;
  return isDate(year, month, day) ? dayOfDate(year, month, day) : null;
}

function parseRelative(text: string): PeriodExpr | null {
  const current = THIS.exec(text);
  if (current !== null) return { kind: 'this', unit: toGrain(current[1]) };
  const [, n, unit] = LAST.exec(text) ?? [];
  return Number(n) >= 1 ? { kind: 'last', n: Number(n), unit: toGrain(unit) } : null;
}

function toGrain(words = ''): Grain {
  return words.replace(' ', '_') as Grain;
}

function unitWords(unit: Grain): string {
  return unit.replace('_', ' ');
}
