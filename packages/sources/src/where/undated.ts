import type { SourceKind } from '@sluice/core/catalog';
import type { Column } from '@sluice/core/table';

type Fields = ReadonlyMap<string, Column>;

/** Whether a row lies on no day although it must: it has none, or its stretch ends before it starts. */
export type IsUndated = (row: number) => boolean;

/** For sources of which every number is of a day; null for others, and where there is no such column. */
export function undatedRows(kind: SourceKind, fields: Fields): IsUndated | null {
  if (kind !== 'spend' && kind !== 'emails' && kind !== 'social') return null;
  const [at, from, to] = ['at', 'from_day', 'to_day'].map((name) => stampsOf(fields.get(name)));
  const dates = [at, from].filter((values) => values !== undefined);
  if (dates.length === 0) return null;
  return (row) =>
    dates.every((values) => Number.isNaN(values[row])) || (to?.[row] ?? Number.NaN) < (from?.[row] ?? Number.NaN);
}

/** True where some row lies on no day: most often a line of totals. */
export function hasUndated(kind: SourceKind, fields: Fields, length: number): boolean {
  const isUndated = undatedRows(kind, fields);
  for (let row = 0; row < length && isUndated !== null; row++) if (isUndated(row)) return true;
  return false;
}

function stampsOf(column: Column | undefined): Float64Array | undefined {
  return column?.type === 'day' || column?.type === 'instant' ? column.values : undefined;
}
