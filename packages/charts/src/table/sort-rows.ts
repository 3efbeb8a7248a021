import type { Table, Value } from '@sluice/core/table';
import { groupLabel } from '../read/groups.ts';
import { readerOf, toNumber } from '../read/reader.ts';
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
 * last in both directions, equal ones stay as they were.
 */
export function sortedRows(table: Table, sort: TableSort | null, options: TableOptions): number[] {
  const reader = readerOf(table);
  const rows = Array.from({ length: reader.length }, (_, row) => row);
  const column = sort ? reader.column(sort.column) : undefined;
  if (!sort || !column) return rows;
  const by = breakdown(column, options);
  const sign = sort.direction === 'ascending' ? 1 : -1;
  const order = (x: Value, y: Value): number => {
    if (column.role === 'measure') return (toNumber(x) ?? 0) - (toNumber(y) ?? 0);
    const [a, b] = [x, y].map((value) => groupLabel(String(value), by, options.texts));
    return options.formats.compare(a ?? '', b ?? '');
  };
  const values = rows.map((row) => reader.cell(sort.column, row).value);
  return rows.sort((a, b) => {
    const [x = null, y = null] = [values[a], values[b]];
    if (x === null || y === null) return x === y ? a - b : x === null ? 1 : -1;
    return order(x, y) * sign || a - b;
  });
}
