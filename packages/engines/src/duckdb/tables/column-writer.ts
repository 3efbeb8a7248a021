import type { DuckDBType, DuckDBValue, DuckDBVector } from '@duckdb/node-api';
import type { Column, MoneyColumn } from '@sluice/core/table';
import type { Driver } from '../database/open-database.ts';

/** How one column of a source is written: its type, and rows `[from, from + count)` into a vector. */
export interface ColumnWriter {
  readonly name: string;
  readonly type: DuckDBType;
  readonly write: (vector: DuckDBVector, from: number, count: number) => void;
}

/** Times and money are whole numbers of 64 bits, money of 128 where it must; NaN and −1 are missing. */
export function columnWriter(driver: Driver, name: string, column: Column): ColumnWriter {
  switch (column.type) {
    case 'text':
      return cells(name, driver.VARCHAR, (row) => column.dictionary[column.codes[row] ?? -1] ?? null);
    case 'list': {
      const lists = column.dictionary.map((texts) => driver.listValue([...texts]));
      return cells(name, driver.LIST(driver.VARCHAR), (row) => lists[column.codes[row] ?? -1] ?? null);
    }
    case 'number':
      return cells(name, driver.DOUBLE, (row) => known(column.values[row]));
    case 'boolean':
      return cells(name, driver.BOOLEAN, (row) => (column.values[row] === -1 ? null : column.values[row] === 1));
    case 'day':
      return cells(name, driver.INTEGER, (row) => known(column.values[row]));
    case 'instant':
      return cells(name, driver.BIGINT, (row) => whole(column.values[row]));
    case 'money':
      return cells(name, column.big ? driver.HUGEINT : driver.BIGINT, (row) => micro(column, row));
  }
}

/** Numbers the rows from 0. */
export function rowWriter(driver: Driver, name: string): ColumnWriter {
  return cells(name, driver.INTEGER, (row) => row);
}

function cells(name: string, type: DuckDBType, read: (row: number) => DuckDBValue): ColumnWriter {
  return {
    name,
    type,
    write: (vector, from, count) => {
      for (let i = 0; i < count; i++) vector.setItem(i, read(from + i));
      vector.flush();
    },
  };
}

function known(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}

function whole(value: number | undefined): bigint | null {
  return value === undefined || Number.isNaN(value) ? null : BigInt(value);
}

function micro(column: MoneyColumn, row: number): bigint | null {
  return column.big?.get(row) ?? whole(column.values[row]);
}
