import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { Io } from '../console/io.ts';
import { openProject, type Project, projectOf } from '../project/project.ts';
import type { TextReader } from '../project/text-reader.ts';
import { type GitFile, readGitFile, toGitFile } from './git-file.ts';

/**
 * One side of a comparison: a file, or `REVISION:PATH`, the file as git knows it. The definitions and what they include
 * are of that revision, the data is what lies there now: what moves, moves by the definitions.
 */
export function openSide(io: Io, given: string): Project {
  const git = existsSync(resolve(io.cwd, given)) ? null : toGitFile(given);
  if (git === null) return openProject(io, given);
  const path = resolve(io.cwd, git.path);
  return projectOf({ path, shown: given, bytes: readGitFile(io.cwd, git), reader: gitReader(io.cwd, path, git) });
}

/** Reads files beside `path` as they were at a revision, remembering their texts. */
function gitReader(cwd: string, path: string, { revision }: GitFile): TextReader {
  const texts = new Map<string, string>();
  const read = (name: string): Uint8Array => {
    const way = relative(cwd, join(dirname(path), name)).replaceAll('\\', '/');
    const bytes = readGitFile(cwd, { revision, path: way });
    texts.set(name, new TextDecoder().decode(bytes));
    return bytes;
  };
  return { read, texts };
}
