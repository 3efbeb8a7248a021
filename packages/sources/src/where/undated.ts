import type { SourceKind } from '@sluice/core/catalog';
import type { Column } from '@sluice/core/table';

type Fields = ReadonlyMap<string, Column>;

/** The stamps a row of such a source must have one of; none where rows may go without, or the source has no such column. */
export function datesOf(kind: SourceKind, fields: Fields): readonly Float64Array[] {
  if (kind !== 'spend' && kind !== 'emails' && kind !== 'social') return [];
  return ['at', 'from_day'].flatMap((name) => {
    const column = fields.get(name);
    return column?.type === 'day' || column?.type === 'instant' ? [column.values] : [];
  });
}

/** True where there are stamps and the row has none of them. */
export function isUndated(dates: readonly Float64Array[], row: number): boolean {
  return dates.length > 0 && dates.every((values) => Number.isNaN(values[row]));
}

/** True where a row has no day that it must have: most often a line of totals. */
export function hasUndated(kind: SourceKind, fields: Fields, length: number): boolean {
  const dates = datesOf(kind, fields);
  for (let row = 0; row < length && dates.length > 0; row++) if (isUndated(dates, row)) return true;
  return false;
}
