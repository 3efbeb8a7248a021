import type { CellEngine } from '@sluice/core/compute';
import type { Engine } from '@sluice/core/query';
import { memory } from '@sluice/engines/memory';
import type { Io } from '../console/io.ts';
import { withProgress } from '../console/progress.ts';
import { InputError } from '../console/usage-error.ts';
import { dataFiles } from './data-files.ts';
import type { EngineName } from './engine-names.ts';
import type { Project } from './project.ts';

/** The engine of a project: the one asked for, else the file's, else memory. */
export async function openEngine(io: Io, project: Project, name?: EngineName): Promise<Engine> {
  const chosen = name ?? project.catalog.engine ?? 'memory';
  return chosen === 'duckdb' ? await openDuckdb(io, project) : await openMemory(io, project);
}

/** The memory engine over the project's files; it also gives the cells a snapshot is made of. */
export async function openMemory(
  io: Io,
  project: Project,
  use: 'publish' | 'print' = 'print',
): Promise<Engine & CellEngine> {
  const { read, list } = dataFiles(project, use);
  const task = () => memory(project.catalog, { read, list, now: new Date(io.now()).toISOString() });
  return await withProgress(io, `Reading the data of ${project.texts.path}`, task);
}

async function openDuckdb(io: Io, project: Project): Promise<Engine> {
  const { duckdb } = await import('@sluice/engines/duckdb').catch((error: unknown) => {
    if (isMissingDriver(error))
      throw new InputError('The duckdb engine needs its driver: npm install @duckdb/node-api');
    throw error;
  });
  const { read, list } = dataFiles(project, 'print');
  const task = () => duckdb(project.catalog, { read, list, now: new Date(io.now()).toISOString() });
  return await withProgress(io, `Reading the data of ${project.texts.path}`, task);
}

function isMissingDriver(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
}
