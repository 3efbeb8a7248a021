import type { DuckDBDataChunk } from '@duckdb/node-api';
import type { ParquetScan, ScanBatch, ScanCells, ScanColumn } from '@sluice/sources';
import { closeDatabase, type Database, openDatabase } from '../database/open-database.ts';
import { type ScanExpr, scanExprs, scanSql } from './scan-sql.ts';
import { TextWords } from './text-words.ts';
import { vectorCells } from './vector-cells.ts';

/** Glob characters: DuckDB would read other files. */
const pattern = /[*?[\]]/;

export interface ParquetScanOptions {
  /** Files of fewer rows are left to the library, which has read them before the driver is loaded (200,000). */
  readonly fewestRows?: number;
}

/**
 * Reads parquet files by DuckDB, batch by batch in the file's order, for `scanParquet` of an engine's options. `locate`
 * gives where a file named under `from:` lies, or rejects where it must not be read. The driver is loaded for the first
 * file; where it is not installed the promise rejects, and the files are read by the library.
 */
export function parquetScan(
  locate: (path: string) => Promise<string>,
  { fewestRows = 200_000 }: ParquetScanOptions = {},
): ParquetScan {
  return async ({ path, rows }, columns, take) => {
    if (rows < fewestRows) return;
    const file = await locate(path);
    if (pattern.test(file)) throw new RangeError('DuckDB would take the path for a pattern');
    const database = await openDatabase();
    try {
      await scan(database, file, columns, take);
    } finally {
      closeDatabase(database);
    }
  };
}

async function scan(
  database: Database,
  file: string,
  columns: readonly ScanColumn[],
  take: (batch: ScanBatch, row: number, rows: number) => void,
): Promise<void> {
  const { connection, driver } = database;
  const exprs = await scanExprs(database, file, columns);
  if (exprs.length === 0) return;
  const selected = exprs.map((expr) => ({ ...expr, texts: new TextWords(driver) }));
  await connection.run("SET streaming_buffer_size = '32MB'");
  const result = await connection.stream(scanSql(file, exprs));
  let row = 0;
  let next = result.fetchChunk();
  try {
    for (;;) {
      const chunk = await next;
      if (!chunk || chunk.rowCount === 0) return;
      // The next batch is made while this one is taken.
      next = result.fetchChunk();
      take(batchOf(chunk, selected), row, chunk.rowCount);
      row += chunk.rowCount;
    }
  } finally {
    // The database is closed next, and must not be while a batch is being made.
    await next.catch(() => null);
  }
}

function batchOf(chunk: DuckDBDataChunk, selected: readonly (ScanExpr & { readonly texts: TextWords })[]): ScanBatch {
  const batch = new Map<string, ScanCells | null>();
  for (const [i, { column, known, texts }] of selected.entries())
    batch.set(column, vectorCells(chunk.getColumnVector(i), texts, known));
  return batch;
}
