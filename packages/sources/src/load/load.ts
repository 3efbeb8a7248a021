import type { Catalog } from '@sluice/core/catalog';
import type { Loaded } from './loaded.ts';
import type { LoadOptions } from './options.ts';

/**
 * Reads the sources of a catalog into typed columns. One broken file or source never stops the others. A source's
 * `where` is applied and what it drops is counted; as-of is not applied here. What reads is loaded where there is
 * something to read: a file with nothing but its own counts has no source.
 */
export async function load(catalog: Catalog, options: LoadOptions): Promise<Loaded> {
  const sources = Object.values(catalog.sources);
  if (sources.length > 0) {
    const hasFiles = sources.some(({ rows }) => rows === undefined) && !options.rows;
    const [{ loadSources }] = await Promise.all([
      import('./load-sources.ts'),
      hasFiles ? import('./files/from-files.ts') : null,
    ]);
    return loadSources(catalog, options);
  }
  return { sources: {}, quality: { sources: [], joins: [] }, diagnostics: [], failed: [] };
}
