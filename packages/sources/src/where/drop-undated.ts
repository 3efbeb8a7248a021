import type { KeptRows } from '../load/apply-where.ts';
import { placeOf } from '../raw/raw-column.ts';
import type { TypingContext } from '../type/column-request.ts';
import { keepFields } from './keep-rows.ts';
import { undatedRows } from './undated.ts';

/** Leaves out the rows that have no day, and counts them. */
export function dropUndated(rows: KeptRows, { notes, table }: TypingContext): KeptRows {
  const isUndated = undatedRows(notes.source.kind, rows.kept);
  const mask = Uint8Array.from({ length: rows.length }, (_, row) => (isUndated?.(row) ? 0 : 1));
  const first = mask.indexOf(0);
  const count = mask.reduce((sum, is) => sum + 1 - is, 0);
  notes.drop('no-day', count);
  notes.report('rows-without-day', { source: notes.source.id, count, ...placeOf(table, rowOfTable(rows, first)) });
  const length = rows.length - count;
  return { length, kept: keepFields(rows.kept, mask, length) };
}

/** Where a row that was kept stands in the table. */
function rowOfTable({ mask }: KeptRows, kept: number): number {
  if (mask === undefined) return kept;
  let row = -1;
  for (let left = kept; left >= 0; left--) row = mask.indexOf(1, row + 1);
  return row;
}
