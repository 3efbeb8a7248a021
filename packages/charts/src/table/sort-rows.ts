import type { Table, Value } from '@sluice/core/table';
import type { Formats } from '../format/formats.ts';
import { readerOf, toNumber } from '../read/reader.ts';
import type { TableOptions, TableSort } from './model.ts';

/** The order asked for, or: a period rises, else the first measure falls. */
export function sortOf(table: Table, options: TableOptions): TableSort | null {
  if (options.sort && table.columns.some((c) => c.name === options.sort?.column)) return options.sort;
  const period = table.columns.find((c) => c.role === 'period');
  if (period) return { column: period.name, direction: 'ascending' };
  const measure = table.columns.find((c) => c.role === 'measure');
  return measure ? { column: measure.name, direction: 'descending' } : null;
}

/** Row numbers in that order; values that are missing come last in both directions, equal ones stay as they were. */
export function sortedRows(table: Table, sort: TableSort | null, formats: Formats): number[] {
  const reader = readerOf(table);
  const rows = Array.from({ length: reader.length }, (_, row) => row);
  const column = sort ? reader.column(sort.column) : undefined;
  if (!sort || !column) return rows;
  const isNumber = column.role === 'measure';
  const sign = sort.direction === 'ascending' ? 1 : -1;
  const value = (row: number): Value => reader.cell(sort.column, row).value;
  return rows.sort((a, b) => {
    const [x, y] = [value(a), value(b)];
    if (x === null || y === null) return x === y ? a - b : x === null ? 1 : -1;
    const order = isNumber ? (toNumber(x) ?? 0) - (toNumber(y) ?? 0) : compareTexts(String(x), String(y), formats);
    return order * sign || a - b;
  });
}

function compareTexts(a: string, b: string, formats: Formats): number {
  return formats.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}
