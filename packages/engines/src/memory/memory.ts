import type { Catalog } from '@sluice/core/catalog';
import { loadRows, type RowOptions } from '../shared/load-rows.ts';
import { MemoryEngine } from './engine.ts';
import { Store } from './store/store.ts';

export type MemoryOptions = RowOptions;

/** Loads the sources of a catalog and answers from memory. A source that cannot be loaded has no rows; see `describe().quality`. */
export async function memory(catalog: Catalog, options: MemoryOptions = {}): Promise<MemoryEngine> {
  if (options.lean) warm(catalog);
  const rows = await loadRows(catalog, options);
  const store = new Store(rows);
  if (options.lean) return new MemoryEngine(store, rows);
  const [{ rowRuns }] = await Promise.all([import('./run/row-runs.ts'), store.kernels.loadWhole()]);
  return new MemoryEngine(store, rows, rowRuns());
}

/** Begins to load what answers funnels over rows while the rows are still on their way. */
function warm({ funnels }: Catalog): void {
  if (Object.values(funnels).every(({ counts }) => counts)) return;
  for (const part of [import('./run/chain-groups.ts'), import('./subjects/subjects.ts')]) part.catch(() => {});
}
