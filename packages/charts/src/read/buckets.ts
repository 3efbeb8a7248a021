import type { Table } from '@sluice/core/table';
import type { Formats } from '../format/formats.ts';
import { readerOf } from './reader.ts';

/** A time bucket of an answer: its first day, the rows in it, and whether as-of lies after, in or before it; `cut` lies partly outside the period asked. */
export interface Bucket {
  readonly day: string;
  readonly rows: readonly number[];
  readonly state: 'over' | 'open' | 'ahead' | 'cut';
}

const DAY_MS = 86_400_000;
const MONTHS: Readonly<Record<string, number>> = { month: 1, quarter: 3, year: 12, fiscal_quarter: 3, fiscal_year: 12 };

/** The buckets in order of time. A bucket ends where the next begins, the last one where its grain or the period ends. */
export function bucketsOf(table: Table, formats: Formats): Bucket[] {
  const reader = readerOf(table);
  const column = table.columns.find((c) => c.role === 'period')?.name ?? 'period';
  const rows = new Map<string, number[]>();
  for (let row = 0; row < reader.length; row++) {
    const day = reader.key(column, row);
    if (day === null) continue;
    const found = rows.get(day);
    if (found) found.push(row);
    else rows.set(day, [row]);
  }
  const days = [...rows.keys()].sort();
  const { from, to } = table.info;
  const asOf = table.info.asOf === null ? null : formats.localDay(table.info.asOf);
  return days.map((day, i) => {
    const end = days[i + 1] ?? bucketEnd(day, table.info.grain) ?? table.info.to;
    const isCut = (from !== null && day < from) || (to !== null && end !== null && end > to);
    return { day, rows: rows.get(day) ?? [], state: stateOf(day, end, asOf, isCut) };
  });
}

function stateOf(day: string, end: string | null, asOf: string | null, isCut: boolean): Bucket['state'] {
  if (asOf !== null && asOf < day) return 'ahead';
  if (asOf !== null && end !== null && asOf < end) return 'open';
  return isCut ? 'cut' : 'over';
}

function bucketEnd(day: string, grain: string | undefined): string | null {
  const time = Date.parse(day);
  if (Number.isNaN(time) || grain === undefined) return null;
  const months = MONTHS[grain];
  if (months === undefined) return isoDay(time + (grain === 'week' ? 7 : 1) * DAY_MS);
  const date = new Date(time);
  return isoDay(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1));
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
