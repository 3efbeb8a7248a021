import { allowedHosts, createDevApp, createLive, type RunningServer, startDevServer } from '@sluice/server';
import { type ExitCode, exitCode } from '../console/exit-code.ts';
import type { Io } from '../console/io.ts';
import { UsageError } from '../console/usage-error.ts';
import { devFiles } from '../dev/page-files.ts';
import { createSession, type Session } from '../dev/session.ts';
import { createWatcher, watchedFolders } from '../dev/watch.ts';
import { pageScript } from '../page/page-script.ts';
import { textIn } from '../page/site-pages.ts';

export interface DevOptions {
  readonly port?: number;
}

const firstPort = 4310;
const portsTried = 20;

/** `sluice dev FILE`: serves the dashboards to this machine until it is stopped; every save is compiled and shown. */
export async function dev(io: Io, file: string, { port }: DevOptions): Promise<ExitCode> {
  const live = createLive();
  const session = createSession(io, file, live);
  const scripts = await pageScript();
  const start = io.now();
  const first = await session.reload();
  const server = await listening(io, session, live, scripts, port);
  const title = first ? textIn(first.catalog.title, first.catalog.locale) : file;
  io.out(`${title}: ${server.url}\n`);
  io.err(`Ready in ${io.now() - start} ms. The page follows every save; Ctrl+C ends it.\n`);
  const stop = followSaves(io, session, first);
  await new Promise<void>((resolve) => {
    if (io.signal.aborted) resolve();
    io.signal.addEventListener('abort', () => resolve(), { once: true });
  });
  stop();
  await server.close();
  return exitCode.fine;
}

async function listening(
  io: Io,
  session: Session,
  live: ReturnType<typeof createLive>,
  scripts: Awaited<ReturnType<typeof pageScript>>,
  port: number | undefined,
): Promise<RunningServer> {
  let hosts: ReadonlySet<string> = new Set();
  let files = { of: session.shown()?.project ?? null, map: devFiles(session.shown()?.project ?? null, scripts) };
  const app = createDevApp({
    engine: () => session.shown()?.engine ?? null,
    snapshot: session.snapshot,
    onFault: (error) => io.err(`internal error: ${io.env['SLUICE_DEBUG'] ? error.stack : error.message}\n`),
    live,
    hosts: () => hosts,
    ended: io.signal,
    file: (path) => {
      const project = session.shown()?.project ?? null;
      if (project !== files.of) files = { of: project, map: devFiles(project, scripts) };
      return files.map.get(path) ?? null;
    },
  });
  const ports = port === undefined ? Array.from({ length: portsTried }, (_, i) => firstPort + i) : [port];
  const server = await startDevServer(app, ports).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE') throw new UsageError(`Port ${port ?? firstPort} is in use; give another with --port.`);
    throw error;
  });
  hosts = allowedHosts(server.port);
  return server;
}

/** Compiles after each change, one compile at a time; a change meanwhile is not lost. */
function followSaves(io: Io, session: Session, first: Parameters<typeof watchedFolders>[0] | null): () => void {
  let isBusy = false;
  let isAgain = false;
  const changed = async (): Promise<void> => {
    if (isBusy) {
      isAgain = true;
      return;
    }
    isBusy = true;
    const start = io.now();
    const project = await session.reload();
    if (project) {
      watcher.follow(watchedFolders(project));
      io.err(`Compiled in ${io.now() - start} ms.\n`);
    }
    isBusy = false;
    if (isAgain) {
      isAgain = false;
      await changed();
    }
  };
  const watcher = createWatcher(() => void changed());
  if (first) watcher.follow(watchedFolders(first));
  return watcher.close;
}
