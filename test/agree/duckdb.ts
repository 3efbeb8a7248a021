import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { isTable, type MetricQuery } from '@sluice/core/query';
import { type DuckdbEngine, duckdb } from '@sluice/engines/duckdb';
import type { MemoryEngine } from '@sluice/engines/memory';
import { fileReader } from '@sluice/sources/node';
import { expect } from 'vitest';
import { expectSameRows } from '../examples/same-rows.ts';
import { type OpenedFile, openFile } from '../support/open-file.ts';

/** True where the optional driver cannot be loaded: `describe.skipIf(noDuckdb)` skips by name. */
export const noDuckdb: boolean = !canLoad();

function canLoad(): boolean {
  try {
    createRequire(import.meta.url)('@duckdb/node-api');
    return true;
  } catch {
    return false;
  }
}

/** A definition file on both engines, over the same files. */
export async function openBoth(path: string): Promise<OpenedFile & { readonly other: DuckdbEngine }> {
  const opened = await openFile(path);
  return { ...opened, other: await duckdb(opened.catalog, fileReader(dirname(path), { confine: false })) };
}

/** Both engines give the same tables: counts and money exactly, ratios to a relative 1e-9. */
export async function expectSameAnswers(
  memory: MemoryEngine,
  other: DuckdbEngine,
  queries: readonly MetricQuery[],
  about = '',
): Promise<void> {
  const expected = await memory.answerAll(queries);
  const got = await other.answerAll(queries);
  expected.forEach((table, i) => {
    const own = got[i];
    const what = `${about} ${JSON.stringify(queries[i])}`;
    if (!isTable(table)) return expect(own, what).toEqual(table);
    if (!own || !isTable(own)) throw new Error(`${what}: ${JSON.stringify(own)}`);
    expectSameRows(own.rows(), table.rows(), what);
    expect({ what, info: own.info }).toEqual({ what, info: table.info });
  });
}
