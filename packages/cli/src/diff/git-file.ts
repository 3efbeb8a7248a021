import { execFileSync } from 'node:child_process';
import { InputError } from '../console/usage-error.ts';

/** A file as it was at a revision: `main:sluice.yaml`. The path is relative to the folder of the call. */
export interface GitFile {
  readonly revision: string;
  readonly path: string;
}

const mostBytes = 64 * 1024 * 1024;

/** Reads `REVISION:PATH`; null where it is not of that form. A revision never starts with a dash, so it is no option. */
export function toGitFile(text: string): GitFile | null {
  const at = text.indexOf(':');
  if (at < 1 || at === text.length - 1 || text.startsWith('-')) return null;
  return { revision: text.slice(0, at), path: text.slice(at + 1) };
}

/** The bytes of a file at a revision; an `InputError` with what git says where there is none. */
export function readGitFile(folder: string, { revision, path }: GitFile): Uint8Array {
  const name = path.startsWith('.') ? path : `./${path}`;
  const options = { cwd: folder, maxBuffer: mostBytes, stdio: ['ignore', 'pipe', 'pipe'] as const };
  try {
    return execFileSync('git', ['show', '--end-of-options', `${revision}:${name}`], {
      ...options,
      stdio: [...options.stdio],
    });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw new InputError((words) => words.diff.noGit);
    throw new InputError((words) => words.diff.noRevision(`${revision}:${path}`, saidBy(error)));
  }
}

/** The last line of what a program that failed wrote. */
function saidBy(error: unknown): string {
  const stderr = error instanceof Error && 'stderr' in error ? String(error.stderr) : '';
  return stderr.trim().split('\n').at(-1) ?? '';
}
