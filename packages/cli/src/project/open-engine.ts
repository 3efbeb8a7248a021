import { statSync } from 'node:fs';
import { BugError } from '@sluice/core';
import type { Catalog } from '@sluice/core/catalog';
import type { Diagnostic } from '@sluice/core/diagnostic';
import type { Engine, LabelAnswer, LabelQuery, ScoreAnswer, ScoreQuery } from '@sluice/core/query';
import { type MemoryEngine, type MemoryOptions, memory } from '@sluice/engines/memory';
import type { Io } from '../console/io.ts';
import { withProgress } from '../console/progress.ts';
import { InputError } from '../console/usage-error.ts';
import { wordsOf } from '../language/language.ts';
import { type DataFiles, dataFiles } from './data-files.ts';
import type { EngineName } from './engine-names.ts';
import type { Project } from './project.ts';

/** An optional install: named apart, so that nothing of it is needed to compile or start. */
const duckdbModule: string = '@sluice/engines/duckdb';

interface DuckdbModule {
  readonly duckdb: (catalog: Catalog, options: MemoryOptions & Pick<DataFiles, 'locate'>) => Promise<OpenedEngine>;
  readonly duckdbOverFiles: (
    catalog: Catalog,
    options: MemoryOptions & Pick<DataFiles, 'locate'>,
  ) => Promise<OpenedEngine | null>;
}

/** An engine over rows: it tells of single leads, and what the data said against the file while it was loaded. */
export interface OpenedEngine extends Engine {
  readonly diagnostics?: readonly Diagnostic[];
  scores(query: ScoreQuery): Promise<ScoreAnswer>;
  labels(query: LabelQuery): Promise<LabelAnswer>;
}

/** The engine of a project: the one asked for, else the file's, else memory. */
export async function openEngine(io: Io, project: Project, name?: EngineName): Promise<OpenedEngine> {
  const chosen = name ?? project.catalog.engine ?? 'memory';
  return chosen === 'duckdb' ? await openDuckdb(io, project) : await openMemory(io, project);
}

/** Below it no file has so many rows that starting DuckDB pays. */
const leastBytes = 1_000_000;

/**
 * DuckDB over the project's files themselves, for a command that asks once: null where it is not installed, an engine is
 * named in the file, or its data is anything but large parquet files that DuckDB reads exactly as the loader does.
 */
export async function openOverFiles(io: Io, project: Project): Promise<OpenedEngine | null> {
  const { engine, sources } = project.catalog;
  const paths = Object.values(sources).map(({ from }) => from);
  const areParquet = paths.length > 0 && paths.every((from) => from.length > 0 && from.every(isParquet));
  if (engine !== undefined || !areParquet) return null;
  const files = dataFiles(project, 'print');
  const open = async (): Promise<OpenedEngine | null> => {
    const located = await Promise.all(paths.flat().map((path) => (path.includes('*') ? null : files.locate(path))));
    const bytes = located.reduce((sum, path) => sum + (path === null ? leastBytes : statSync(path).size), 0);
    if (bytes < leastBytes) return null;
    const { duckdbOverFiles }: DuckdbModule = await import(duckdbModule);
    return duckdbOverFiles(project.catalog, { ...files, now: io.now(), review: true });
  };
  // Where it is not installed, or a file is not there, memory has the right words.
  const task = () =>
    open().catch((error: unknown) => {
      if (error instanceof BugError) throw error;
      return null;
    });
  return withProgress(io, wordsOf(io).progress.reading(project.texts.path), task);
}

const isParquet = (path: string): boolean => /\.parquet$/i.test(path);

/** The memory engine over the project's files, with what the data said against the file. */
export async function openMemory(io: Io, project: Project, use: 'publish' | 'print' = 'print'): Promise<MemoryEngine> {
  const task = () => memory(project.catalog, { ...dataFiles(project, use), now: io.now(), review: true });
  return await withProgress(io, wordsOf(io).progress.reading(project.texts.path), task);
}

async function openDuckdb(io: Io, project: Project): Promise<OpenedEngine> {
  const { duckdb }: DuckdbModule = await import(duckdbModule).catch((error: unknown) => {
    if (isMissingDriver(error)) throw new InputError((words) => words.file.driver);
    throw error;
  });
  const task = () => duckdb(project.catalog, { ...dataFiles(project, 'print'), now: io.now(), review: true });
  return await withProgress(io, wordsOf(io).progress.reading(project.texts.path), task);
}

function isMissingDriver(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
}
