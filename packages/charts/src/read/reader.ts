import type { Table, TableColumn, Value } from '@sluice/core/table';
import type { Cell } from '../figure/figure.ts';

/** Forgiving access to a table: a missing column, row or unreadable number is null, never an error. */
export interface Reader {
  readonly length: number;
  column(name: string): TableColumn | undefined;
  cell(name: string, row: number): Cell;
  number(name: string, row: number): number | null;
  /** A group key: text or null. */
  key(name: string, row: number): string | null;
}

export function readerOf(table: Table): Reader {
  const byName = new Map(table.columns.map((c) => [c.name, c]));
  const value = (name: string, row: number): Value => cleaned(byName.get(name)?.values[row] ?? null);
  return {
    length: Number.isFinite(table.length) ? table.length : 0,
    column: (name) => byName.get(name),
    cell: (name, row) => ({ value: value(name, row), note: byName.get(name)?.notes?.[row] ?? null }),
    number: (name, row) => toNumber(value(name, row)),
    key: (name, row) => {
      const key = value(name, row);
      return key === null ? null : String(key);
    },
  };
}

/** A finite number of a value, else null. */
export function toNumber(value: Value): number | null {
  if (value === null || value === '') return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
}

function cleaned(value: Value): Value {
  return typeof value === 'number' && !Number.isFinite(value) ? null : value;
}
