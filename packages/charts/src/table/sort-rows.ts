import type { Table, TableColumn } from '@sluice/core/table';
import { groupLabel } from '../read/groups.ts';
import { type Reader, readerOf, toNumber } from '../read/reader.ts';
import type { TableOptions, TableSort } from './model.ts';
import { breakdown } from './table-cells.ts';

/** The order asked for, or: a period rises, else the first measure falls. */
export function sortOf(table: Table, options: TableOptions): TableSort | null {
  if (options.sort && table.columns.some((c) => c.name === options.sort?.column)) return options.sort;
  const period = table.columns.find((c) => c.role === 'period');
  if (period) return { column: period.name, direction: 'ascending' };
  const measure = table.columns.find((c) => c.role === 'measure');
  return measure ? { column: measure.name, direction: 'descending' } : null;
}

/**
 * Row numbers in that order: numbers by size, periods by time, groups by their labels. Values that are missing come
 * last in both directions, rows of equal numbers are in the order of their names.
 */
export function sortedRows(table: Table, sort: TableSort | null, options: TableOptions): number[] {
  const reader = readerOf(table);
  const rows = Array.from({ length: reader.length }, (_, row) => row);
  const column = sort ? reader.column(sort.column) : undefined;
  if (!sort || !column) return rows;
  const first = orderOf(column, sort.direction === 'ascending' ? 1 : -1, rows, reader, options);
  const key = table.columns.find(({ role }) => role !== 'measure');
  const second = key && orderOf(key, 1, rows, reader, options);
  return rows.sort((a, b) => first(a, b) || second?.(a, b) || a - b);
}

function orderOf(column: TableColumn, sign: number, rows: readonly number[], reader: Reader, options: TableOptions) {
  const by = breakdown(column, options);
  const { compare } = options.formats;
  const values = rows.map((row) => {
    const { value } = reader.cell(column.name, row);
    if (value === null) return null;
    return column.role === 'measure' ? (toNumber(value) ?? 0) : (groupLabel(String(value), by, options.texts) ?? '');
  });
  return (a: number, b: number): number => {
    const [x = null, y = null] = [values[a], values[b]];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return sign * (typeof x === 'number' ? x - Number(y) : compare(x, String(y)));
  };
}
