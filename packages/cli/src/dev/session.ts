import { hasErrors } from '@sluice/core/diagnostic';
import { EngineError } from '@sluice/core/query';
import type { Snapshot } from '@sluice/core/snapshot';
import type { MemoryEngine } from '@sluice/engines/memory';
import { writeSnapshot } from '@sluice/engines/snapshot-writer';
import type { Live, Problem } from '@sluice/server';
import type { Io } from '../console/io.ts';
import { engineMessage } from '../console/show-failure.ts';
import { InputError } from '../console/usage-error.ts';
import { showProblems } from '../format/diagnostics/show-problems.ts';
import { languageOf, wordsOf } from '../language/language.ts';
import { openMemory } from '../project/open-engine.ts';
import { openProject, type Project, withDiagnostics } from '../project/project.ts';
import { plainProblem, toProblems } from './problems.ts';

/** What is shown: a compiled file with its data, and the snapshots asked for so far. */
export interface Shown {
  readonly project: Project;
  readonly engine: MemoryEngine;
  readonly snapshots: Map<string, Promise<Snapshot>>;
}

/** The state of `sluice dev`: the last good one is shown until a save compiles without errors. */
export interface Session {
  readonly shown: () => Shown | null;
  /** Compiles and loads the file anew and swaps what is shown, all at once or not at all. */
  readonly reload: () => Promise<Project | null>;
  readonly snapshot: (dashboard: string) => Promise<Snapshot | null>;
}

export function createSession(io: Io, file: string, live: Live): Session {
  let shown: Shown | null = null;
  let isBroken = false;
  const publish = (problems: readonly Problem[], swapped: boolean): void => {
    const before = live.current();
    live.publish({ version: before.version + 1, shown: before.shown + (swapped ? 1 : 0), problems, isBroken });
  };
  const fail = (error: unknown): null => {
    if (!(error instanceof InputError) && !(error instanceof EngineError)) throw error;
    const words = wordsOf(io);
    const message = error instanceof InputError ? error.say(words) : engineMessage(io, error);
    io.err(`${words.failure.error}${words.colon}${message}\n`);
    publish([plainProblem(file, message)], false);
    return null;
  };
  const reload = async (): Promise<Project | null> => {
    try {
      const opened = openProject(io, file);
      const isWorthLoading = shown === null || !hasErrors(opened.diagnostics);
      const engine = isWorthLoading ? await openMemory(io, opened, 'publish') : null;
      const project = withDiagnostics(opened, engine?.diagnostics);
      showProblems(io, project);
      const isSwapped = engine !== null && (shown === null || !hasErrors(project.diagnostics));
      if (isSwapped) {
        shown = { project, engine, snapshots: new Map() };
        isBroken = hasErrors(project.diagnostics);
      }
      publish(toProblems(project, project.diagnostics, languageOf(io).diagnostics), isSwapped);
      return project;
    } catch (error) {
      return fail(error);
    }
  };
  return { shown: () => shown, reload, snapshot: async (dashboard) => await snapshotOf(shown, dashboard) };
}

/** The snapshot of a dashboard, computed when it is first asked for. */
async function snapshotOf(shown: Shown | null, dashboard: string): Promise<Snapshot | null> {
  if (!shown || !Object.hasOwn(shown.project.catalog.dashboards, dashboard)) return null;
  const { project, engine, snapshots } = shown;
  const known = snapshots.get(dashboard);
  if (known) return await known;
  const options = { dashboards: [dashboard], withoutReport: true };
  const made = writeSnapshot(project.catalog, engine, options).then((written) => written.snapshot);
  snapshots.set(dashboard, made);
  return await made;
}
