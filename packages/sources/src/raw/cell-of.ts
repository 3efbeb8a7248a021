import { formatDay, formatInstant } from '@sluice/core/calendar';
import type { Column } from '@sluice/core/table';

/** A cell of a typed column as the text or number it would be written as; null where missing. */
export function cellOf(column: Column, row: number): string | number | boolean | null | readonly string[] {
  if (column.type === 'text' || column.type === 'list') return column.dictionary[column.codes[row] ?? -1] ?? null;
  const value = column.values[row] ?? Number.NaN;
  if (column.type === 'boolean') return value < 0 ? null : value === 1;
  if (Number.isNaN(value)) return null;
  if (column.type === 'instant') return formatInstant(value);
  if (column.type === 'day') return formatDay(value);
  return column.type === 'money' ? value / 1e6 : value;
}
