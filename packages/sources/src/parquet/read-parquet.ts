import type { FileContent, FileReading } from '../raw/file-reading.ts';
import type { RawColumn } from '../raw/raw-column.ts';
import { openParquet, type ParquetColumn, type ParquetTable } from './parquet-table.ts';
import { readNested } from './read-nested.ts';
import { readStrings } from './read-strings.ts';
import { readDays, readInstants, readNumbers, readTruths } from './read-values.ts';
import { scanColumns } from './scan-columns.ts';

/**
 * Reads a parquet file: by a native driver where one was given, and whatever it leaves by the library, one column at a
 * time, so that only one is unpacked at once. The library is loaded on first use.
 */
export async function readParquet(file: FileContent): Promise<FileReading> {
  const { notes, path } = file;
  const columns = new Map<string, RawColumn>();
  let rows = 0;
  try {
    const table = await openParquet(file.bytes);
    const scanned = file.scan && (await scanColumns({ path, rows: table.rows }, table.columns, file.scan));
    for (const column of table.columns) {
      const native = scanned?.get(column.name);
      const read = native ? [[column.name, native] as const] : await readColumn(table, column);
      for (const [name, cells] of read) columns.set(name, cells);
    }
    rows = table.rows;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    notes.fail('damaged-file', { source: notes.source.id, path, format: 'parquet', reason });
    columns.clear();
    rows = 0;
  }
  return { rows, columns, places: [{ path, start: 0, rows, dropped: [] }], read: rows };
}

async function readColumn(table: ParquetTable, column: ParquetColumn): Promise<Iterable<[string, RawColumn]>> {
  const cells = await readFlat(table, column);
  return cells === undefined ? readNested(table, column.name) : [[column.name, cells]];
}

async function readFlat(table: ParquetTable, { name, kind }: ParquetColumn): Promise<RawColumn | undefined> {
  switch (kind) {
    case 'string':
      return readStrings(table, name);
    case 'number':
    case 'decimal':
      return readNumbers(table, name, kind === 'decimal');
    case 'boolean':
      return readTruths(table, name);
    case 'day':
      return readDays(table, name);
    case 'instant':
      return readInstants(table, name, 'micros');
    case 'wall':
      return readInstants(table, name, 'wall');
    case 'nested':
      return undefined;
  }
}
