import type { DuckDBConnection, DuckDBDataChunk } from '@duckdb/node-api';
import type { ParquetScan, ScanBatch, ScanCells, ScanColumn } from '@sluice/sources';
import { closeDatabase, openDatabase } from '../database/open-database.ts';
import { type ScanExpr, scanExprs, scanSql } from './scan-sql.ts';
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
      await scan(database.connection, file, columns, take);
    } finally {
      closeDatabase(database);
    }
  };
}

async function scan(
  connection: DuckDBConnection,
  file: string,
  columns: readonly ScanColumn[],
  take: (batch: ScanBatch, row: number, rows: number) => void,
): Promise<void> {
  const exprs = await scanExprs(connection, file, columns);
  if (exprs.length === 0) return;
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
      take(batchOf(chunk, exprs), row, chunk.rowCount);
      row += chunk.rowCount;
    }
  } finally {
    // The database is closed next, and must not be while a batch is being made.
    await next.catch(() => null);
  }
}

function batchOf(chunk: DuckDBDataChunk, exprs: readonly ScanExpr[]): ScanBatch {
  const batch = new Map<string, ScanCells | null>();
  let at = 0;
  for (const { column, selected } of exprs) {
    const vectors = selected.map((_, i) => chunk.getColumnVector(at + i));
    batch.set(column, vectorCells(vectors));
    at += selected.length;
  }
  return batch;
}
