import type { Catalog } from '@sluice/core/catalog';
import { loadRows, type RowOptions } from '../shared/load-rows.ts';
import { openDatabase } from './database/open-database.ts';
import { DuckdbEngine } from './engine.ts';
import { createChannelTable } from './tables/channel-table.ts';
import { plainKeys } from './tables/plain-keys.ts';
import { createSourceTables } from './tables/source-tables.ts';

export type DuckdbOptions = RowOptions;

/**
 * Loads the sources of a catalog into DuckDB and answers from there. Rejects with an `EngineError` where the driver
 * `@duckdb/node-api` is not installed.
 */
export async function duckdb(catalog: Catalog, options: DuckdbOptions = {}): Promise<DuckdbEngine> {
  const database = await openDatabase();
  const rows = await loadRows(catalog, options);
  const sources = Object.values(rows.loaded.sources);
  await createSourceTables(database, sources);
  const channels = await createChannelTable(database, rows.catalog.channels);
  return new DuckdbEngine(database, channels, rows, plainKeys(sources));
}
