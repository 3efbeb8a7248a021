import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { compile } from '@sluice/core';
import type { Catalog } from '@sluice/core/catalog';
import { isTable, type MetricQuery } from '@sluice/core/query';
import { type DuckdbEngine, duckdb } from '@sluice/engines/duckdb';
import { type MemoryEngine, memory } from '@sluice/engines/memory';
import { fileReader } from '@sluice/sources/node';
import { expect } from 'vitest';
import { expectSameRows } from '../examples/same-rows.ts';

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

/** A definition file on both engines, over the same files and at the same instant. */
export async function openBoth(path: string): Promise<{ catalog: Catalog; engine: MemoryEngine; other: DuckdbEngine }> {
  const { catalog } = compile(readFileSync(path, 'utf8'));
  const options = { ...fileReader(dirname(path), { confine: false }), now: Date.UTC(2026, 10, 1) };
  return { catalog, engine: await memory(catalog, options), other: await duckdb(catalog, options) };
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
    if (!own || !isTable(own) || !isTable(table)) throw new Error(`${what}: ${JSON.stringify([own, table])}`);
    expectSameRows(own.rows(), table.rows(), what);
    expect({ what, info: own.info }).toEqual({ what, info: table.info });
  });
}
