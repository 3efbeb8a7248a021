import { type Calendar, createCalendar } from '@sluice/core/calendar';
import type { Catalog } from '@sluice/core/catalog';
import type { Facts } from '@sluice/core/plan';
import { type GivenRows, type Loaded, load, type ParquetScan } from '@sluice/sources';
import { factsOf } from './facts.ts';

/** Where rows come from, and when it is. */
export interface RowOptions {
  /** The bytes of a file named under `from:`. */
  readonly read?: (path: string) => Promise<Uint8Array>;
  /** The files a pattern matches; without it patterns match nothing. */
  readonly list?: (pattern: string) => Promise<readonly string[]>;
  /** Reads columns of a parquet file by a native driver: see `parquetScan` of the duckdb engine. */
  readonly scanParquet?: ParquetScan;
  /** Rows in place of a source's files, by source. */
  readonly rows?: Readonly<Record<string, GivenRows>>;
  /** In place of the catalog's as-of: `now`, `latest_row`, an ISO instant or day. */
  readonly asOf?: string;
  /** What `now` means, in milliseconds since 1970 (as `Date.now()` gives); taken once, at load. */
  readonly now?: number;
}

/** The catalog with its as-of, the rows of its sources, and what the planner must know of them. */
export interface LoadedRows {
  readonly catalog: Catalog;
  readonly loaded: Loaded;
  readonly facts: Facts;
  readonly calendar: Calendar;
}

/** Loads the sources of a catalog. A source that cannot be loaded has no rows. */
export async function loadRows(catalog: Catalog, options: RowOptions): Promise<LoadedRows> {
  const now = (options.now ?? Date.now()) * 1000;
  const at = options.asOf === undefined ? catalog : { ...catalog, asOf: options.asOf };
  const read = options.read ?? ((path: string) => Promise.reject(new Error(`no reader was given for ${path}`)));
  const loaded = await load(at, {
    read,
    ...(options.list ? { list: options.list } : {}),
    ...(options.scanParquet ? { scanParquet: options.scanParquet } : {}),
    ...(options.rows ? { rows: options.rows } : {}),
    ...(at.asOf === 'latest_row' ? {} : { asOf: at.asOf === 'now' ? new Date(now / 1000).toISOString() : at.asOf }),
  });
  const calendar = createCalendar(at);
  return { catalog: at, loaded, facts: factsOf(at, loaded.sources, now, calendar, loaded.failed), calendar };
}
