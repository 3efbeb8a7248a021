import type { Catalog } from '@sluice/core/catalog';
import { BugError } from '@sluice/core/internal';
import { loadRows, type RowOptions } from '../shared/load-rows.ts';
import { closeDatabase, type LoadDriver, openDatabase } from './database/open-database.ts';
import { DuckdbEngine } from './engine.ts';
import { type FileOptions, overFiles } from './over-file/over-files.ts';
import { SpareRows, storeRows } from './store.ts';
import { createChannelTable } from './tables/channel-table.ts';

export interface DuckdbOptions extends RowOptions, Partial<Pick<FileOptions, 'locate' | 'fewestRows'>> {
  /** The driver's module, for hosts that load it themselves. */
  readonly driver?: LoadDriver;
}

/**
 * Answers by DuckDB: over large parquet files where they lie (`locate` says where that is), else over the rows of the
 * sources, which are loaded and put into DuckDB. Rejects with an `EngineError` (`driver-missing`) where the driver
 * `@duckdb/node-api` is not installed.
 */
export async function duckdb(catalog: Catalog, options: DuckdbOptions = {}): Promise<DuckdbEngine> {
  const overFile = await duckdbOverFiles(catalog, options);
  if (overFile !== null) return overFile;
  const database = await openDatabase(options.driver);
  return new DuckdbEngine(await storeRows(database, await loadRows(catalog, options)));
}

/**
 * The same over files alone: null where some source is no large parquet file, or DuckDB would not read it exactly as the
 * loader does, or cannot. Rejects as `duckdb` does where the driver is not installed.
 */
export async function duckdbOverFiles(catalog: Catalog, given: DuckdbOptions): Promise<DuckdbEngine | null> {
  const { locate } = given;
  if (locate === undefined) return null;
  const options = { now: Date.now(), ...given };
  const database = await openDatabase(options.driver);
  const found = await overFiles(database, catalog, { ...options, locate }).catch((error: unknown) => {
    if (!(error instanceof BugError)) return null;
    closeDatabase(database);
    throw error;
  });
  if (found === null) {
    closeDatabase(database);
    return null;
  }
  const channels = await createChannelTable(database, found.rows.catalog.channels);
  const context = { ...found.context, facts: found.rows.facts };
  return new DuckdbEngine({ ...found, database, channels, context }, new SpareRows(catalog, options));
}
