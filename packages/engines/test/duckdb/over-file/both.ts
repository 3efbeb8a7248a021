import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile } from '@sluice/core';
import type { Catalog } from '@sluice/core/catalog';
import { type DuckdbEngine, duckdb } from '@sluice/engines/duckdb';
import { type MemoryEngine, memory } from '@sluice/engines/memory';
import { fileReader } from '@sluice/sources/node';
import { expect } from 'vitest';
import { openDatabase } from '../../../src/duckdb/database/open-database.ts';
import { spelled } from '../../../src/duckdb/parquet/file-sql.ts';

/** A folder of parquet files written by DuckDB, and engines over them. */
export interface Folder {
  write(name: string, select: string): Promise<void>;
  open(file: string, options?: Given): Promise<Both>;
  remove(): Promise<void>;
}

interface Given {
  readonly review?: boolean;
  readonly asOf?: string;
}

export interface Both {
  readonly catalog: Catalog;
  readonly engine: MemoryEngine;
  readonly other: DuckdbEngine;
}

export async function openFolder(): Promise<Folder> {
  const folder = await mkdtemp(join(tmpdir(), "sluice's files-"));
  return {
    remove: () => rm(folder, { recursive: true }),
    async write(name, select) {
      const { connection, instance } = await openDatabase();
      await connection.run("SET TimeZone = 'UTC'");
      await connection.run(`COPY (${select}) TO ${spelled(join(folder, name))} (FORMAT parquet, ROW_GROUP_SIZE 2048)`);
      connection.closeSync();
      instance.closeSync();
    },
    async open(file, given = {}) {
      const { catalog } = compile(file);
      const options = {
        ...fileReader(folder, { confine: false }),
        now: Date.UTC(2026, 10, 1),
        fewestRows: 0,
        ...given,
      };
      const [engine, other] = [await memory(catalog, options), await duckdb(catalog, options)];
      return { catalog, engine, other };
    },
  };
}

/** What the planner knows, what was said while loading, and the data report are the same. */
export async function expectSameReport({ engine, other }: Both): Promise<void> {
  const [facts, others] = [(await engine.plan([])).facts, (await other.plan([])).facts];
  expect(others).toEqual(facts);
  expect(other.diagnostics).toEqual(engine.diagnostics);
  const [said, saidToo] = [await engine.describe(), await other.describe()];
  expect({ ...saidToo, engine: '' }).toEqual({ ...said, engine: '' });
}
