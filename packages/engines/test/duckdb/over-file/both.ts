import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { compile } from '@sluice/core';
import type { Catalog } from '@sluice/core/catalog';
import { isTable, type MetricQuery } from '@sluice/core/query';
import { type DuckdbEngine, duckdb, duckdbOverFiles } from '@sluice/engines/duckdb';
import { type MemoryEngine, memory } from '@sluice/engines/memory';
import { fileReader } from '@sluice/sources/node';
import { expect } from 'vitest';
import { expectSameAnswers } from '../../../../../test/agree/duckdb.ts';
import { closeDatabase, openDatabase } from '../../../src/duckdb/database/open-database.ts';
import { spelled } from '../../../src/duckdb/parquet/file-sql.ts';

/** A folder of parquet files written by DuckDB, and engines over them. */
export interface Folder {
  readonly path: string;
  write(name: string, select: string): Promise<void>;
  open(file: string, options?: Given): Promise<Both>;
  /** Whether DuckDB would ask the files themselves, without loading anything. */
  isOverFiles(file: string): Promise<boolean>;
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
  const writer = await openDatabase();
  await writer.connection.run("SET TimeZone = 'UTC'");
  return {
    path: folder,
    async remove() {
      closeDatabase(writer);
      await rm(folder, { recursive: true });
    },
    async write(name, select) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      const file = spelled(join(folder, name));
      await writer.connection.run(`COPY (${select}) TO ${file} (FORMAT parquet, ROW_GROUP_SIZE 2048)`);
    },
    async isOverFiles(file) {
      const files = fileReader(folder, { confine: false });
      const engine = await duckdbOverFiles(compile(file).catalog, { ...files, fewestRows: 0 });
      await engine?.close();
      return engine !== null;
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

/** Both engines say and answer the same, or why they do not answer; gives whether the files were asked to the end. */
export async function expectSameOf(both: Both, questions: readonly MetricQuery[]): Promise<boolean> {
  const { engine, other } = both;
  const answers = await engine.answerAll(questions);
  const answered = questions.filter((_, at) => isTable(answers[at] ?? { diagnostics: [] }));
  await expectSameAnswers(engine, other, answered);
  const refused = questions.filter((question) => !answered.includes(question));
  expect(await other.answerAll(refused)).toEqual(answers.filter((answer) => !isTable(answer)));
  await expectSameReport(both);
  const { isOverFiles } = other;
  await other.close();
  return isOverFiles;
}
