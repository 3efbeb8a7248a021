import { existsSync, type FSWatcher, watch } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Project } from '../project/project.ts';

const quietMs = 100;

/** Watches folders and calls back once things have been quiet for a moment. */
export interface Watcher {
  /** Watches these folders, and no longer others. */
  readonly follow: (folders: ReadonlySet<string>) => void;
  readonly close: () => void;
}

/** Folders rather than files: editors save by renaming, which a watch of the file itself does not survive. */
export function createWatcher(onChange: () => void): Watcher {
  const watchers = new Map<string, FSWatcher>();
  let timer: NodeJS.Timeout | undefined;
  const changed = (_event: string, name: string | null): void => {
    if (name !== null && isOurs(name)) return;
    clearTimeout(timer);
    timer = setTimeout(onChange, quietMs);
  };
  const drop = (folder: string): void => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  };
  return {
    follow: (folders) => {
      for (const folder of [...watchers.keys()]) if (!folders.has(folder)) drop(folder);
      for (const folder of folders) {
        if (watchers.has(folder) || !existsSync(folder)) continue;
        const watcher = watch(folder, { persistent: true }, changed);
        watcher.on('error', () => drop(folder));
        watchers.set(folder, watcher);
      }
    },
    close: () => {
      clearTimeout(timer);
      for (const folder of [...watchers.keys()]) drop(folder);
    },
  };
}

/** The folders of the file, of what it includes and of its data. */
export function watchedFolders({ path, folder, included, catalog }: Project): Set<string> {
  const data = Object.values(catalog.sources).flatMap(({ from }) => from.map(fixedPart));
  return new Set([dirname(path), ...[...included, ...data].map((name) => dirname(resolve(folder, name)))]);
}

/** The path up to the first folder with a wildcard. */
function fixedPart(pattern: string): string {
  const parts = pattern.split('/');
  const wild = parts.findIndex((part) => /[*?]/.test(part));
  return wild < 0 ? pattern : [...parts.slice(0, wild), '*'].join('/');
}

/** Hidden and half-written files of editors and of ourselves. */
function isOurs(name: string): boolean {
  return /^\.|~$|\.(swp|swx|tmp)$/.test(name);
}
