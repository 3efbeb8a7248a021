import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import type { Project } from '../project/project.ts';

type Places = Pick<Project, 'path' | 'folder' | 'included' | 'catalog'>;

/** Folders to watch, each with the test for names in it whose change may change what is shown. */
export type WatchedFolders = ReadonlyMap<string, (name: string) => boolean>;

/**
 * The folders of the file, of what it includes and of its data, also where these are links. Other files in them, such as
 * a log that the command itself writes, are nobody's business.
 */
export function watchedFolders({ path, folder, included, catalog }: Places): WatchedFolders {
  const data = Object.values(catalog.sources).flatMap(({ from }) => from.map(fixedPart));
  const named = [path, ...[...included, ...data].map((name) => resolve(folder, name))];
  const paths = [...new Set(named.flatMap(withTarget))];
  const folders = new Set(paths.map((one) => dirname(one)));
  return new Map([...folders].map((one) => [one, (name) => paths.some((watched) => concerns(watched, one, name))]));
}

/** Whether a change of a name in a folder may be one of the path: it is the path, or a folder on the way to it. */
function concerns(watched: string, folder: string, name: string): boolean {
  const below = relative(folder, watched);
  const [first = ''] = below.split(sep);
  return below !== '' && first !== '..' && !isAbsolute(below) && (first === name || first === '*');
}

/** A link, and what it leads to, whichever is saved. */
function withTarget(path: string): string[] {
  if (basename(path) === '*' || !existsSync(path)) return [path];
  return [path, realpathSync(path)];
}

/** The path up to the first part with a wildcard, for which `*` stands. */
function fixedPart(pattern: string): string {
  const parts = pattern.split('/');
  const wild = parts.findIndex((part) => /[*?]/.test(part));
  return wild < 0 ? pattern : [...parts.slice(0, wild), '*'].join('/');
}
