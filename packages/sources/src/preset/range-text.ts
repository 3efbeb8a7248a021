import { dayOfDate, formatDay } from '@sluice/core/calendar';
import { StampReader } from '../type/stamp/stamp-reader.ts';

/** A stretch of days, both inclusive, as days since 1970-01-01. */
export interface DayRange {
  readonly from: number;
  readonly to: number;
}

/** The days a comment says: `# Start date: 20250101` and `# End date: …`, or `# 20250101-20250131`. */
export function commentRange(lines: readonly string[]): DayRange | undefined {
  const text = lines.join('\n');
  const start = /start date:\s*(\d{8})/i.exec(text)?.[1];
  const end = /end date:\s*(\d{8})/i.exec(text)?.[1];
  const both = /(?:^|[^\d])(\d{8})\s*-\s*(\d{8})(?!\d)/.exec(text);
  return rangeOf(dayOfText(start ?? both?.[1] ?? ''), dayOfText(end ?? both?.[2] ?? ''));
}

/** The days a line says: `March 27, 2026 - April 23, 2026`, `27 January 2026 - 23 February 2026`, `2026-03-27 to …`. */
export function lineRange(lines: readonly string[]): DayRange | undefined {
  for (const line of lines) {
    const [from, to, more] = line.trim().split(/\s+(?:[-–—]|to)\s+/);
    const range = more === undefined ? rangeOf(dayOfText(from ?? ''), dayOfText(to ?? from ?? '')) : undefined;
    if (range !== undefined) return range;
  }
  return undefined;
}

/** A range that is one day, month, quarter or year as that is written; undefined where it is none. */
export function periodText({ from, to }: DayRange): string | undefined {
  if (from === to) return formatDay(from);
  const [year = '', month = ''] = formatDay(from).split('-');
  const next = formatDay(to + 1);
  if (!formatDay(from).endsWith('-01') || !next.endsWith('-01')) return undefined;
  const [months, first] = [monthsOf(next) - monthsOf(formatDay(from)), Number(month)];
  if (months === 1) return `${year}-${month}`;
  if (months === 3 && first % 3 === 1) return `${year}-Q${(first + 2) / 3}`;
  return months === 12 && first === 1 ? year : undefined;
}

function monthsOf(day: string): number {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return year * 12 + month;
}

function rangeOf(from: number | undefined, to: number | undefined): DayRange | undefined {
  return from === undefined || to === undefined || to < from ? undefined : { from, to };
}

function dayOfText(text: string): number | undefined {
  const digits = /^(\d{4})(\d\d)(\d\d)$/.exec(text.trim());
  if (digits !== null) return dayOfDate(Number(digits[1]), Number(digits[2]), Number(digits[3]));
  const bytes = new TextEncoder().encode(text);
  const reader = new StampReader();
  reader.read(bytes, 0, bytes.length);
  return reader.kind === 'day' && !reader.isDigits ? reader.value : undefined;
}
