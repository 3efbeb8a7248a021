import type { Catalog } from '@sluice/core/catalog';
import { type GivenRows, load } from '@sluice/sources';
import { factsOf } from '../shared/facts.ts';
import { MemoryEngine } from './engine.ts';
import { Store } from './store/store.ts';

/** Where rows come from, and when it is. */
export interface MemoryOptions {
  /** The bytes of a file named under `from:`. */
  readonly read?: (path: string) => Promise<Uint8Array>;
  /** The files a pattern matches; without it patterns match nothing. */
  readonly list?: (pattern: string) => Promise<readonly string[]>;
  /** Rows in place of a source's files, by source. */
  readonly rows?: Readonly<Record<string, GivenRows>>;
  /** In place of the catalog's as-of: `now`, `latest_row`, an ISO instant or day. */
  readonly asOf?: string;
  /** What `now` means, in milliseconds since 1970 (as `Date.now()` gives); taken once, at load. */
  readonly now?: number;
}

/** Loads the sources of a catalog and answers from memory. A source that cannot be loaded has no rows; see `describe().quality`. */
export async function memory(catalog: Catalog, options: MemoryOptions = {}): Promise<MemoryEngine> {
  const now = (options.now ?? Date.now()) * 1000;
  const at = options.asOf === undefined ? catalog : { ...catalog, asOf: options.asOf };
  const read = options.read ?? ((path: string) => Promise.reject(new Error(`no reader was given for ${path}`)));
  const loaded = await load(at, {
    read,
    ...(options.list ? { list: options.list } : {}),
    ...(options.rows ? { rows: options.rows } : {}),
    ...(isPlainTime(at.asOf) ? { asOf: at.asOf } : {}),
  });
  const store = new Store(at, loaded.sources);
  return new MemoryEngine(store, factsOf(at, loaded.sources, now), loaded.quality, loaded.diagnostics);
}

function isPlainTime(asOf: string): boolean {
  return asOf !== 'now' && asOf !== 'latest_row';
}
