import {
  allowedHosts,
  createDevApp,
  type Live,
  type PageFile,
  type RunningServer,
  startDevServer,
} from '@sluice/server';
import type { Io } from '../console/io.ts';
import { UsageError } from '../console/usage-error.ts';
import type { CliLanguage } from '../language/cli-language.ts';
import { languageOf, wordsOf } from '../language/language.ts';
import type { SiteFile } from '../page/site-files.ts';
import type { Project } from '../project/project.ts';
import { devFiles } from './page-files.ts';
import type { Session } from './session.ts';

const firstPort = 4310;
const portsTried = 20;

/** Serves a session on 127.0.0.1: at the port given, else at the first free one of a few. */
export async function serveSession(
  io: Io,
  session: Session,
  live: Live,
  scripts: readonly SiteFile[],
  port: number | undefined,
): Promise<RunningServer> {
  let hosts: ReadonlySet<string> = new Set();
  const app = createDevApp({
    engine: () => session.shown()?.engine ?? null,
    snapshot: session.snapshot,
    onFault: (error) =>
      io.err(
        `${wordsOf(io).failure.internal}${wordsOf(io).colon}${(io.env['SLUICE_DEBUG'] && error.stack) || error.message}\n`,
      ),
    live,
    hosts: () => hosts,
    ended: io.signal,
    file: filesOf(session, scripts, languageOf(io)),
  });
  const ports = port === undefined ? Array.from({ length: portsTried }, (_, i) => firstPort + i) : [port];
  const server = await startDevServer(app, ports).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    throw new UsageError((words) => words.usage.portInUse(ports[0]));
  });
  hosts = allowedHosts(server.port);
  return server;
}

/** Looks a path up in the files of the state shown, which are made once a state. */
function filesOf(
  session: Session,
  scripts: readonly SiteFile[],
  language: CliLanguage,
): (path: string) => PageFile | null {
  const made = new WeakMap<Project, ReadonlyMap<string, PageFile>>();
  const none = devFiles(null, scripts, language);
  return (path) => {
    const project = session.shown()?.project;
    if (!project) return none.get(path) ?? null;
    const files = made.get(project) ?? devFiles(project, scripts, language);
    made.set(project, files);
    return files.get(path) ?? null;
  };
}
