import { statSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { type Catalog, compile, type Diagnostic, decodeText } from '@sluice/core';
import type { SourceTexts } from '@sluice/core/diagnostic';
import type { Io } from '../console/io.ts';
import { InputError } from '../console/usage-error.ts';
import { projectRoot } from './project-root.ts';
import { createTextReader, readStart, type TextReader } from './text-reader.ts';

/** A definition file, compiled. */
export interface Project {
  /** Absolute path of the file. */
  readonly path: string;
  /** Its folder: where `from:` and `include:` start. */
  readonly folder: string;
  /** The project folder, which included files and published data never leave. */
  readonly root: string;
  readonly catalog: Catalog;
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: SourceTexts;
  /** Included files, as they are named. */
  readonly included: readonly string[];
}

/** Reads and compiles a file; an `InputError` where there is none. */
export function openProject(io: Io, file: string): Project {
  const path = resolve(io.cwd, file);
  const shown = shownPath(io, path);
  return projectOf({ path, shown, bytes: bytesOf(path, shown), reader: createTextReader(dirname(path)) });
}

/** What a definition file is made of, wherever it was read. */
export interface ProjectParts {
  /** Absolute. */
  readonly path: string;
  /** As people are to see it. */
  readonly shown: string;
  readonly bytes: Uint8Array;
  /** Reads included files, by their paths from the folder of the file. */
  readonly reader: TextReader;
}

/** Compiles a definition file that was read. */
export function projectOf({ path, shown, bytes, reader }: ProjectParts): Project {
  const folder = dirname(path);
  const decoded = decodeText(bytes);
  const { catalog, diagnostics } = compile(decoded.text, { path: shown, read: reader.read });
  return {
    path,
    folder,
    root: projectRoot(folder),
    catalog,
    diagnostics: decoded.diagnostics.length > 0 ? decoded.diagnostics : diagnostics,
    texts: { path: shown, text: decoded.text, others: reader.texts },
    included: [...reader.texts.keys()],
  };
}

/** A path as people see it: relative where that is shorter to read. */
export function shownPath(io: Io, path: string): string {
  const way = relative(io.cwd, path);
  return way === '' || way.startsWith('..') ? path : way;
}

function bytesOf(path: string, shown: string): Uint8Array {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) throw new InputError((words) => words.file.none(shown));
  if (stats.isDirectory()) throw new InputError((words) => words.file.folder(shown));
  if (!stats.isFile()) throw new InputError((words) => words.file.irregular(shown));
  try {
    return readStart(path);
  } catch (error) {
    throw new InputError((words) => words.file.unreadable(shown, codeOf(error)));
  }
}

/** What the system calls the reason of a failure, such as ENOENT. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

/** The project with further diagnostics, such as those of its data. */
export function withDiagnostics(project: Project, more: readonly Diagnostic[] = []): Project {
  return more.length === 0 ? project : { ...project, diagnostics: [...project.diagnostics, ...more] };
}
