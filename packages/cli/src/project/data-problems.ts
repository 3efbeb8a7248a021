import type { Catalog, Dashboard } from '@sluice/core/catalog';
import type { Diagnostic } from '@sluice/core/diagnostic';
import type { MemoryEngine } from '@sluice/engines/memory';
import { writeSnapshot } from '@sluice/engines/snapshot-writer';
import type { Io } from '../console/io.ts';
import { withProgress } from '../console/progress.ts';
import { wordsOf } from '../language/language.ts';
import { openMemory } from './open-engine.ts';
import type { Project } from './project.ts';

/**
 * What the data says against the file: columns that are not there, cells that cannot be read, joins without a match, and
 * what a dashboard asks that cannot be answered. A file with dashboards reads its data as `build` does.
 */
export async function dataProblems(io: Io, project: Project): Promise<readonly Diagnostic[]> {
  const dashboards = Object.values(project.catalog.dashboards);
  const engine = await openMemory(io, project, dashboards.length > 0 ? 'publish' : 'print');
  const work = async (): Promise<Diagnostic[]> => {
    const found: Diagnostic[] = [];
    for (const dashboard of dashboards) found.push(...(await unanswered(project.catalog, dashboard, engine)));
    return found;
  };
  const found = await withProgress(io, wordsOf(io).progress.asking, work).finally(() => engine.close());
  return [...engine.diagnostics, ...found];
}

/** What `build` could not store of a dashboard, at the place that defines it. */
async function unanswered(catalog: Catalog, dashboard: Dashboard, engine: MemoryEngine): Promise<Diagnostic[]> {
  const options = { dashboards: [dashboard.id], withoutReport: true };
  const { diagnostics } = await writeSnapshot(catalog, engine, options);
  const name = catalog.names?.find(({ kind, id }) => kind === 'dashboard' && id === dashboard.id);
  const [from, to] = name?.definition ?? [0, 0];
  return diagnostics.map((diagnostic) => ({ ...diagnostic, from, to }));
}
