import type { Catalog } from '@sluice/core/catalog';
import { duckdbDialect, type SqlContext } from '@sluice/sql';
import { type LoadedRows, loadRows, type RowOptions } from '../shared/load-rows.ts';
import type { Database } from './database/open-database.ts';
import type { FoundFile } from './over-file/files-as-found.ts';
import type { KeysInFiles } from './over-file/keys-in-files.ts';
import type { TextsInFiles } from './over-file/texts-in-files.ts';
import { type ChannelTable, createChannelTable } from './tables/channel-table.ts';
import { plainKeys } from './tables/plain-keys.ts';
import { createSourceTables } from './tables/source-tables.ts';
import { timeOrder } from './tables/time-order.ts';

/** The rows of a catalog in a database, and what statements over them are spelled with. */
export interface Store {
  readonly database: Database;
  readonly rows: LoadedRows;
  readonly channels: ChannelTable;
  readonly context: SqlContext;
  /** Of rows that stand in files: what is known of their ids. */
  readonly keys?: KeysInFiles;
  /** Of rows that stand in files: the texts of fields that have few. */
  readonly texts?: TextsInFiles;
  /** Where rows stand in files: these, as they were when they were opened. */
  readonly files?: readonly FoundFile[];
}

/** Rows as the loader gives them, for a store whose rows stand in files: loaded once, when something needs them. */
export class SpareRows {
  readonly #catalog: Catalog;
  readonly #options: RowOptions;
  #rows: Promise<LoadedRows> | null = null;

  constructor(catalog: Catalog, options: RowOptions) {
    this.#catalog = catalog;
    this.#options = options;
  }

  load(): Promise<LoadedRows> {
    this.#rows ??= loadRows(this.#catalog, this.#options);
    return this.#rows;
  }
}

/** Puts loaded rows into tables of a database that is empty. */
export async function storeRows(database: Database, rows: LoadedRows): Promise<Store> {
  const sources = Object.values(rows.loaded.sources);
  await createSourceTables(database, sources);
  const channels = await createChannelTable(database, rows.catalog.channels);
  const known = { plainKeys: plainKeys(sources), inTimeOrder: timeOrder(sources) };
  return { database, rows, channels, context: { dialect: duckdbDialect, ...known, facts: rows.facts } };
}
