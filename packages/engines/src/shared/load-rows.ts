import { type Calendar, createCalendar } from '@sluice/core/calendar';
import type { Catalog } from '@sluice/core/catalog';
import type { Diagnostic } from '@sluice/core/diagnostic';
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
  /** Also report the events and values that definitions look for and no row has; for whoever writes the file. */
  readonly review?: boolean;
  /**
   * As little code as the rows need, for a page: what few of them need is loaded when some do, and nothing is reported that
   * they say against definitions.
   */
  readonly lean?: boolean;
}

/** The catalog with its as-of and its filters by the types of columns, the rows of its sources, and what the planner must know of them. */
export interface LoadedRows {
  readonly catalog: Catalog;
  /** Gives another catalog over these rows its filters by the types of columns; null where this one has no filter. */
  readonly typed: ((catalog: Catalog) => Catalog) | null;
  readonly loaded: Loaded;
  readonly facts: Facts;
  readonly calendar: Calendar;
  /** Finds what the rows say against the definitions; null where nobody reads it. */
  readonly diagnose: ((catalog: Catalog, loaded: Loaded, calendar: Calendar) => readonly Diagnostic[]) | null;
}

/** Loads the sources of a catalog. A source that cannot be loaded has no rows. */
export async function loadRows(catalog: Catalog, options: RowOptions): Promise<LoadedRows> {
  const now = (options.now ?? Date.now()) * 1000;
  const at = options.asOf === undefined ? catalog : { ...catalog, asOf: options.asOf };
  const read = options.read ?? ((path: string) => Promise.reject(new Error(`no reader was given for ${path}`)));
  const found = await load(at, {
    read,
    ...(options.list ? { list: options.list } : {}),
    ...(options.scanParquet ? { scanParquet: options.scanParquet } : {}),
    ...(options.rows ? { rows: options.rows } : {}),
    ...asOfLoad(at, now),
  });
  const calendar = createCalendar(at);
  const loaded = options.review ? await reviewed(at, found) : found;
  const facts = factsOf(at, loaded.sources, now, calendar, loaded.failed);
  const diagnose = options.lean ? null : (await import('./findings/row-diagnostics.ts')).rowDiagnostics;
  const filters = hasFilters(at) && (await import('./filters/typed-filters.ts'));
  const typed = filters ? filters.filterTyping(facts, calendar) : null;
  return { catalog: typed?.(at) ?? at, typed, loaded, facts, calendar, diagnose };
}

/** Whether a metric or a widget has a `where`. */
export function hasFilters({ metrics, dashboards }: Catalog): boolean {
  return JSON.stringify([metrics, dashboards]).includes('"where":');
}

/** When it is to what reads rows: nothing where only the rows can tell. `now`: UTC microseconds. */
export function asOfLoad({ asOf }: Catalog, now: number): { readonly asOf?: string } {
  if (asOf === 'latest_row') return {};
  return { asOf: asOf === 'now' ? new Date(now / 1000).toISOString() : asOf };
}

async function reviewed(catalog: Catalog, loaded: Loaded): Promise<Loaded> {
  const { unknownValues } = await import('./findings/unknown-values.ts');
  return { ...loaded, diagnostics: [...loaded.diagnostics, ...unknownValues(catalog, loaded)] };
}
