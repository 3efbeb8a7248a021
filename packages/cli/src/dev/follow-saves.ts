import type { Io } from '../console/io.ts';
import { wordsOf } from '../language/language.ts';
import type { Project } from '../project/project.ts';
import type { Session } from './session.ts';
import { createWatcher } from './watch.ts';
import { watchedFolders } from './watched-paths.ts';

/** Compiles after each change, one compile at a time; a change meanwhile is not lost. Returns what ends it. */
export function followSaves(io: Io, session: Session, first: Project): () => void {
  let isBusy = false;
  let isAgain = false;
  const compile = async (): Promise<void> => {
    const start = io.now();
    const project = await session.reload();
    if (!project) return;
    watcher.follow(watchedFolders(project));
    io.err(`${wordsOf(io).dev.compiled(io.now() - start)}\n`);
  };
  const changed = async (): Promise<void> => {
    isAgain = isBusy;
    if (isBusy) return;
    isBusy = true;
    do {
      isAgain = false;
      await compile().catch((error: unknown) =>
        io.err(`${wordsOf(io).failure.internal}${wordsOf(io).colon}${String(error)}\n`),
      );
    } while (isAgain);
    isBusy = false;
  };
  const watcher = createWatcher(() => void changed());
  watcher.follow(watchedFolders(first));
  return watcher.close;
}
