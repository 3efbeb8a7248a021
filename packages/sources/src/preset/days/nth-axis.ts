import { dateOfDay, formatDay, isoWeekOf } from '@sluice/core/calendar';
import type { DayRange } from '../range-text.ts';

/** How the rows of a table are numbered from the first day of its range. */
export interface Axis {
  readonly by: 'day' | 'week' | 'month';
  /** The period of the row with this number, as a file would write it. */
  readonly periodOf: (nth: number) => string;
}

/**
 * The axis a header names. Months are read where the range begins with one, weeks where it is whole weeks from Monday on and
 * has as many rows as weeks: otherwise nothing shows which days a number stands for, and it is null.
 */
export function axisOf(header: string, range: DayRange | undefined, rows: number): Axis | null {
  const by = /^nth (day|week|month)$/i.exec(header.trim())?.[1]?.toLowerCase();
  if (range === undefined) return null;
  const { from, to } = range;
  if (by === 'day') return { by, periodOf: (nth) => formatDay(from + nth) };
  if (by === 'month' && dateOfDay(from).day === 1) return { by, periodOf: (nth) => monthText(from, nth) };
  const weeks = (to + 1 - from) / 7;
  return by === 'week' && isMonday(from) && weeks === rows ? { by, periodOf: (nth) => weekText(from + 7 * nth) } : null;
}

/** The first day of 1970 was a Thursday. */
function isMonday(day: number): boolean {
  return (((day + 3) % 7) + 7) % 7 === 0;
}

function monthText(day: number, nth: number): string {
  const { year, month } = dateOfDay(day);
  const months = year * 12 + month - 1 + nth;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
}

function weekText(day: number): string {
  const { year, week } = isoWeekOf(day);
  return `${year}-W${String(week).padStart(2, '0')}`;
}
