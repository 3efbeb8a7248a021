import type { Condition } from '../catalog/index.ts';
import type { CellColumn, Cells } from './cells.ts';
import { isMet } from './is-met.ts';

/** The cells whose keys meet a condition over dimension names; all its dimensions must be keys of the cells. */
export function filterCells(cells: Cells, where: Condition | null): Cells {
  if (!where) return cells;
  const rows = Array.from({ length: cells.length }, (_, row) => row).filter((row) => isMet(where, cells, row));
  return takeRows(cells, rows);
}

/** Some rows of cells, in the order given. */
export function takeRows(cells: Cells, rows: readonly number[]): Cells {
  const take = <T>(values: readonly T[]): T[] => rows.flatMap((row) => (row in values ? [values[row] as T] : []));
  return {
    info: cells.info,
    length: rows.length,
    keys: cells.keys.map((k) => ({ ...k, codes: take(k.codes) })),
    span: take(cells.span),
    columns: Object.fromEntries(Object.entries(cells.columns).map(([key, c]) => [key, takeColumn(c, take)])),
  };
}

function takeColumn(column: CellColumn, take: <T>(values: readonly T[]) => T[]): CellColumn {
  if (column.kind === 'undefined') return column;
  if (column.kind === 'mean') return { ...column, sums: take(column.sums), counts: take(column.counts) };
  if (column.kind === 'sum' || column.kind === 'distinct') return { ...column, values: take(column.values) };
  if (column.kind === 'money')
    return { ...column, values: take(column.values), ...(column.amounts ? { amounts: take(column.amounts) } : {}) };
  if (column.kind === 'samples') return { ...column, values: take(column.values) };
  return { ...column, values: take(column.values) };
}
