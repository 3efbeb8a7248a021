import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Catalog } from '../../src/catalog/index.ts';
import type { Diagnostic } from '../../src/diagnostic/index.ts';
import { furtherQueries, planAll } from '../../src/plan/index.ts';
import { EngineError, type FitQuery, isTable, type MetricQuery } from '../../src/query/index.ts';

/** What an example asks for beside its text, in `options.json`. */
export interface RunOptions {
  readonly maxBytes?: number;
  /** Loads the data files beside the text; `memory`: into an engine. */
  readonly load?: true | 'memory';
  /** Rows in place of a source's files. */
  readonly rows?: Readonly<Record<string, never>>;
  /** Asks this of the catalog; with `snapshot`, of the stored dashboards. */
  readonly query?: MetricQuery;
  /** Scores all leads by this. */
  readonly score?: string;
  /** Asks the query of DuckDB, or tries to where its driver is not installed. */
  readonly duckdb?: 'installed' | 'missing';
  /** Answers the query from memory, not only plans it. */
  readonly memory?: true;
  /** Calibrates a score by this. */
  readonly fit?: FitQuery;
  /** Builds a snapshot of the dashboards, then writes these keys over its own, and reads it. */
  readonly snapshot?: Readonly<Record<string, unknown>>;
}

/** What the data in the folder, or the query, has wrong. */
export async function runData(catalog: Catalog, folder: string, options: RunOptions): Promise<readonly Diagnostic[]> {
  if (options.snapshot !== undefined) return await runSnapshot(catalog, folder, options.snapshot, options.query);
  if (options.duckdb !== undefined) return await runDuckdb(catalog, options.duckdb, options);
  if (options.score !== undefined) return await runScore(catalog, folder, options.score);
  if (options.fit !== undefined) return await runFit(catalog, folder, options.fit);
  if (options.memory && options.query) return await runMemory(catalog, options.query);
  if (options.query !== undefined) {
    const facts = { asOf: 0, now: 0, latestRow: null, sources: {} };
    return planAll(catalog, [options.query], facts, { further: furtherQueries }).diagnostics.flat();
  }
  const read = (path: string) => readFile(join(folder, path));
  if (options.load === 'memory') {
    const { memory } = await import('../../../engines/src/memory/index.ts');
    return (await memory(catalog, { read, now: 0, review: true })).diagnostics;
  }
  const { load } = await import('../../../sources/src/index.ts');
  return (await load(catalog, { read, rows: options.rows ?? {} })).diagnostics;
}

/** Why the query has no answer from the rows. */
async function runMemory(catalog: Catalog, query: MetricQuery): Promise<readonly Diagnostic[]> {
  const { memory } = await import('../../../engines/src/memory/index.ts');
  const engine = await memory(catalog, { now: 0 });
  const [answer] = await engine.answerAll([query]);
  return answer === undefined || isTable(answer) ? [] : answer.diagnostics;
}

/** Why DuckDB does not answer. */
async function runDuckdb(
  catalog: Catalog,
  driver: 'installed' | 'missing',
  { rows = {}, query = {} }: RunOptions,
): Promise<readonly Diagnostic[]> {
  const { duckdb } = await import('../../../engines/src/duckdb/index.ts');
  const missing = { driver: () => Promise.reject(new Error('not installed')) };
  try {
    const engine = await duckdb(catalog, { rows, now: 0, ...(driver === 'missing' ? missing : {}) });
    const [answer] = await engine.answerAll([query]);
    await engine.close();
    return answer === undefined || isTable(answer) ? [] : answer.diagnostics;
  } catch (error) {
    if (error instanceof EngineError) return error.diagnostics;
    throw error;
  }
}

/** What never counted in a score. */
async function runScore(catalog: Catalog, folder: string, score: string): Promise<readonly Diagnostic[]> {
  const { memory } = await import('../../../engines/src/memory/index.ts');
  const engine = await memory(catalog, { read: (path) => readFile(join(folder, path)), now: 0 });
  return (await engine.scores({ score })).diagnostics;
}

/** What is in the way of calibrating. */
async function runFit(catalog: Catalog, folder: string, fit: FitQuery): Promise<readonly Diagnostic[]> {
  const { memory } = await import('../../../engines/src/memory/index.ts');
  const engine = await memory(catalog, { read: (path) => readFile(join(folder, path)), now: 0 });
  return (await engine.fit(fit)).diagnostics;
}

/** What a page says that is given the snapshot, or asks it the query. */
async function runSnapshot(
  catalog: Catalog,
  folder: string,
  changes: Readonly<Record<string, unknown>>,
  query?: MetricQuery,
): Promise<readonly Diagnostic[]> {
  const { memory } = await import('../../../engines/src/memory/index.ts');
  const { writeSnapshot } = await import('../../../engines/src/snapshot-writer/index.ts');
  const { snapshot } = await import('../../../engines/src/snapshot/index.ts');
  const engine = await memory(catalog, { read: (path) => readFile(join(folder, path)), now: 0 });
  const written = await writeSnapshot(catalog, engine, { withoutReport: true });
  await engine.close();
  try {
    const stored = snapshot({ ...written.snapshot, ...changes });
    const [answer] = query === undefined ? [] : await stored.answerAll([query]);
    return answer === undefined || isTable(answer) ? [] : answer.diagnostics;
  } catch (error) {
    if (error instanceof EngineError) return error.diagnostics;
    throw error;
  }
}
