import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { UsageError } from '../console/usage-error.ts';
import { codeOf } from '../project/project.ts';

/** Makes the folder that is to be written to; a usage error where it is a file, or cannot be made or written to. */
export function makeOutputFolder(folder: string, asked: string): void {
  if (kindOf(folder)?.isFile()) throw new UsageError((words) => words.usage.outputIsFile(asked));
  makeFolder(folder, asked);
}

/**
 * Makes a folder with those above it, one by one: Node's own way never ends where a file system lets no folder be made
 * and says that the one above is missing (`/proc`). A usage error where it cannot be made or written to.
 */
export function makeFolder(folder: string, asked: string): void {
  try {
    makeMissing(folder);
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw notWritable(asked, error);
  }
}

/** Makes sure, before any work, that a file can be written there; a usage error where it is a folder or has no place. */
export function checkOutputFile(path: string, asked: string): void {
  if (kindOf(path)?.isDirectory()) throw new UsageError((words) => words.usage.outputIsFolder(asked));
  makeFolder(dirname(path), asked);
}

/** What a failed write says: the path as it was asked for, and the system's code. */
export function notWritable(asked: string, error: unknown): unknown {
  const code = codeOf(error);
  return code === undefined ? error : new UsageError((words) => words.usage.notWritable(asked, code));
}

function makeMissing(folder: string): void {
  if (kindOf(folder)?.isDirectory()) return;
  const above = dirname(folder);
  if (above !== folder) makeMissing(above);
  try {
    mkdirSync(resolve(folder));
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    if (!kindOf(folder)?.isDirectory()) throw Object.assign(new Error(`${folder} is no folder`), { code: 'ENOTDIR' });
  }
}

function kindOf(path: string): ReturnType<typeof statSync> | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
