import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Catalog } from '../../src/catalog/index.ts';
import type { Diagnostic } from '../../src/diagnostic/index.ts';
import { planAll } from '../../src/plan/index.ts';
import type { MetricQuery } from '../../src/query/index.ts';

/** What an example asks for beside its text, in `options.json`. */
export interface RunOptions {
  readonly maxBytes?: number;
  /** Loads the data files beside the text. */
  readonly load?: boolean;
  /** Rows in place of a source's files. */
  readonly rows?: Readonly<Record<string, never>>;
  /** Asks this of the catalog. */
  readonly query?: MetricQuery;
}

/** What the data in the folder, or the query, has wrong. */
export async function runData(catalog: Catalog, folder: string, options: RunOptions): Promise<readonly Diagnostic[]> {
  if (options.query !== undefined) {
    const facts = { asOf: 0, now: 0, latestRow: null, sources: {} };
    return planAll(catalog, [options.query], facts).diagnostics.flat();
  }
  const { load } = await import('../../../sources/src/index.ts');
  const read = (path: string) => readFile(join(folder, path));
  return (await load(catalog, { read, rows: options.rows ?? {} })).diagnostics;
}
