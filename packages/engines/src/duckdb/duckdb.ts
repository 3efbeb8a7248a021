import type { Catalog } from '@sluice/core/catalog';
import { duckdbDialect } from '@sluice/sql';
import { loadRows, type RowOptions } from '../shared/load-rows.ts';
import { type LoadDriver, openDatabase } from './database/open-database.ts';
import { DuckdbEngine } from './engine.ts';
import { createChannelTable } from './tables/channel-table.ts';
import { plainKeys } from './tables/plain-keys.ts';
import { createSourceTables } from './tables/source-tables.ts';
import { timeOrder } from './tables/time-order.ts';

export interface DuckdbOptions extends RowOptions {
  /** The driver's module, for hosts that load it themselves. */
  readonly driver?: LoadDriver;
}

/**
 * Loads the sources of a catalog into DuckDB and answers from there. Rejects with an `EngineError`
 * (`driver-missing`) where the driver `@duckdb/node-api` is not installed.
 */
export async function duckdb(catalog: Catalog, options: DuckdbOptions = {}): Promise<DuckdbEngine> {
  const database = await openDatabase(options.driver);
  const rows = await loadRows(catalog, options);
  const sources = Object.values(rows.loaded.sources);
  await createSourceTables(database, sources);
  const channels = await createChannelTable(database, rows.catalog.channels);
  const context = { dialect: duckdbDialect, plainKeys: plainKeys(sources), inTimeOrder: timeOrder(sources) };
  return new DuckdbEngine(database, channels, rows, context);
}
