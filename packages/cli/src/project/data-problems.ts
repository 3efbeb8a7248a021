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
 * What the data says against the file: columns that are not there, cells that cannot be read, joins without a match, rules
 * of scores that no row ever met, and what a dashboard asks that cannot be answered. A file with dashboards reads its data as `build` does.
 */
export async function dataProblems(io: Io, project: Project): Promise<readonly Diagnostic[]> {
  const dashboards = Object.values(project.catalog.dashboards);
  const engine = await openMemory(io, project, dashboards.length > 0 ? 'publish' : 'print');
  const work = async (): Promise<Diagnostic[]> => {
    const found: Diagnostic[] = [];
    for (const score of Object.keys(project.catalog.scores ?? {}))
      found.push(...(await engine.scores({ score })).diagnostics);
    for (const dashboard of dashboards) found.push(...(await unanswered(project.catalog, dashboard, engine)));
    return found;
  };
  const found = await withProgress(io, wordsOf(io).progress.asking, work).finally(() => engine.close());
  return [...engine.diagnostics.filter((each) => !isSaidOfRule(each, found)), ...found];
}

/** Whether a name that no row has is that of an event of a rule, which is said with the number of rows it looked at. */
function isSaidOfRule({ code, from, to }: Diagnostic, found: readonly Diagnostic[]): boolean {
  const isOfEvent = (rule: Diagnostic): boolean => 'event' in rule.params && rule.params.event !== '';
  const isAround = (rule: Diagnostic): boolean => rule.from <= from && to <= rule.to;
  return (
    code === 'value-not-in-data' &&
    found.some((each) => each.code === 'rule-without-rows' && isOfEvent(each) && isAround(each))
  );
}

/** What `build` could not store of a dashboard, at the place that defines it. */
async function unanswered(catalog: Catalog, dashboard: Dashboard, engine: MemoryEngine): Promise<Diagnostic[]> {
  const options = { dashboards: [dashboard.id], withoutReport: true };
  const { diagnostics } = await writeSnapshot(catalog, engine, options);
  const name = catalog.names?.find(({ kind, id }) => kind === 'dashboard' && id === dashboard.id);
  const [from, to] = name?.definition ?? [0, 0];
  return diagnostics.map((diagnostic) => ({ ...diagnostic, from, to }));
}
