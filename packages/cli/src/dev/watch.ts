import { existsSync, type FSWatcher, statSync, watch } from 'node:fs';
import type { WatchedFolders } from './watched-paths.ts';

const quietMs = 100;

/** Watches folders and calls back once things have been quiet for a moment. */
export interface Watcher {
  /** Watches these folders, and no longer others. */
  readonly follow: (folders: WatchedFolders) => void;
  readonly close: () => void;
}

interface Watched {
  readonly watcher: FSWatcher;
  /** Which folder of that name it is: one that was removed and made again is another. */
  readonly id: string;
}

/** Folders rather than files: editors save by renaming, which a watch of the file itself does not survive. */
export function createWatcher(onChange: () => void): Watcher {
  const watchers = new Map<string, Watched>();
  let followed: WatchedFolders = new Map();
  let timer: NodeJS.Timeout | undefined;
  const changed = (folder: string, name: string | null): void => {
    if (name !== null && followed.get(folder)?.(name) === false) return;
    clearTimeout(timer);
    timer = setTimeout(onChange, quietMs);
  };
  const drop = (folder: string): void => {
    watchers.get(folder)?.watcher.close();
    watchers.delete(folder);
  };
  const add = (folder: string): void => {
    const watcher = watch(folder, { persistent: true }, (_event, name) => changed(folder, name));
    watcher.on('error', () => drop(folder));
    watchers.set(folder, { watcher, id: idOf(folder) });
  };
  return {
    follow: (folders) => {
      followed = folders;
      for (const [folder, { id }] of [...watchers])
        if (!folders.has(folder) || !existsSync(folder) || id !== idOf(folder)) drop(folder);
      for (const folder of folders.keys()) if (!watchers.has(folder) && existsSync(folder)) add(folder);
    },
    close: () => {
      clearTimeout(timer);
      for (const folder of [...watchers.keys()]) drop(folder);
    },
  };
}

function idOf(folder: string): string {
  const { dev, ino, birthtimeMs } = statSync(folder);
  return `${dev} ${ino} ${birthtimeMs}`;
}
