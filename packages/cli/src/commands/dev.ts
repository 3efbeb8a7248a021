import { createLive } from '@sluice/server';
import { type ExitCode, exitCode } from '../console/exit-code.ts';
import type { Io } from '../console/io.ts';
import { followSaves } from '../dev/follow-saves.ts';
import { serveSession } from '../dev/serve-session.ts';
import { createSession } from '../dev/session.ts';
import { wordsOf } from '../language/language.ts';
import { pageScript } from '../page/page-script.ts';
import { textIn } from '../page/site-pages.ts';
import { openProject } from '../project/project.ts';

export interface DevOptions {
  /** 0 takes a free one; absent: the first free one of a few. */
  readonly port?: number;
}

/** `sluice dev FILE`: serves the dashboards to this machine until it is stopped; every save is compiled and shown. */
export async function dev(io: Io, file: string, { port }: DevOptions): Promise<ExitCode> {
  const opened = openProject(io, file);
  const live = createLive();
  const session = createSession(io, file, live);
  const start = io.now();
  const [scripts, first] = await Promise.all([pageScript(), session.reload()]);
  const server = await serveSession(io, session, live, scripts, port);
  const { title, locale } = opened.catalog;
  io.out(`${textIn(title, locale) || file}${wordsOf(io).colon}${server.url}\n`);
  io.err(`${wordsOf(io).dev.ready(io.now() - start)}\n`);
  const stop = followSaves(io, session, first ?? opened);
  await ended(io.signal);
  stop();
  await server.close();
  return exitCode.fine;
}

function ended(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
