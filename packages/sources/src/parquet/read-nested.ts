import { formatDay } from '@sluice/core/calendar';
import { RowColumns } from '../json/row-columns.ts';
import type { RawColumn } from '../raw/raw-column.ts';
import type { ParquetTable } from './parquet-table.ts';

/** Structs become columns named with dots and lists cells with several values, as in JSON. */
export async function readNested(table: ParquetTable, name: string): Promise<Map<string, RawColumn>> {
  const columns = new RowColumns(table.rows);
  await table.read(name, { dateFromDays: (days) => formatDay(days) }, (values) => {
    for (let i = 0; i < values.length; i++) columns.add({ [name]: plain(values[i]) });
  });
  return columns.finish();
}

function plain(value: unknown): unknown {
  if (value instanceof Uint8Array) return Array.from(value, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return value;
}
