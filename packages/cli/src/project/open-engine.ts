import type { Catalog } from '@sluice/core/catalog';
import type { Diagnostic } from '@sluice/core/diagnostic';
import type { Engine } from '@sluice/core/query';
import { type MemoryEngine, type MemoryOptions, memory } from '@sluice/engines/memory';
import type { Io } from '../console/io.ts';
import { withProgress } from '../console/progress.ts';
import { InputError } from '../console/usage-error.ts';
import { dataFiles } from './data-files.ts';
import type { EngineName } from './engine-names.ts';
import type { Project } from './project.ts';

/** An optional install: named apart, so that nothing of it is needed to compile or start. */
const duckdbModule: string = '@sluice/engines/duckdb';

interface DuckdbModule {
  readonly duckdb: (catalog: Catalog, options: MemoryOptions) => Promise<OpenedEngine>;
}

/** An engine with what the data said against the file while it was loaded. */
export type OpenedEngine = Engine & { readonly diagnostics?: readonly Diagnostic[] };

/** The engine of a project: the one asked for, else the file's, else memory. */
export async function openEngine(io: Io, project: Project, name?: EngineName): Promise<OpenedEngine> {
  const chosen = name ?? project.catalog.engine ?? 'memory';
  return chosen === 'duckdb' ? await openDuckdb(io, project) : await openMemory(io, project);
}

/** The memory engine over the project's files, with what the data said against the file. */
export async function openMemory(io: Io, project: Project, use: 'publish' | 'print' = 'print'): Promise<MemoryEngine> {
  const { read, list } = dataFiles(project, use);
  const task = () => memory(project.catalog, { read, list, now: io.now() });
  return await withProgress(io, `Reading the data of ${project.texts.path}`, task);
}

async function openDuckdb(io: Io, project: Project): Promise<OpenedEngine> {
  const { duckdb }: DuckdbModule = await import(duckdbModule).catch((error: unknown) => {
    if (isMissingDriver(error))
      throw new InputError('The duckdb engine needs its driver: npm install @duckdb/node-api');
    throw error;
  });
  const { read, list } = dataFiles(project, 'print');
  const task = () => duckdb(project.catalog, { read, list, now: io.now() });
  return await withProgress(io, `Reading the data of ${project.texts.path}`, task);
}

function isMissingDriver(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
}
