import type { Catalog } from '@sluice/core/catalog';
import { loadRows, type RowOptions } from '../shared/load-rows.ts';
import { MemoryEngine } from './engine.ts';
import { Store } from './store/store.ts';

export type MemoryOptions = RowOptions;

/** Loads the sources of a catalog and answers from memory. A source that cannot be loaded has no rows; see `describe().quality`. */
export async function memory(catalog: Catalog, options: MemoryOptions = {}): Promise<MemoryEngine> {
  const rows = await loadRows(catalog, options);
  const store = new Store(rows);
  if (!options.lean) await store.loadKernel();
  return new MemoryEngine(store, rows);
}
