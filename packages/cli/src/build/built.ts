import type { MemoryEngine } from '@sluice/engines/memory';
import { type WrittenSnapshot, writeSnapshot } from '@sluice/engines/snapshot-writer';
import type { Io } from '../console/io.ts';
import { withProgress } from '../console/progress.ts';
import { showQuestionProblems } from '../format/diagnostics/show-problems.ts';
import { sizeWarning } from '../format/size-warning.ts';
import { wordsOf } from '../language/language.ts';
import type { SitePage } from '../page/site-pages.ts';
import type { Project } from '../project/project.ts';

/** Pages that share a snapshot. */
export interface Built {
  readonly pages: readonly SitePage[];
  readonly written: WrittenSnapshot;
}

/** A snapshot for each group of pages, in one reading of the data; what is large or not answered is reported. */
export async function buildSnapshots(
  io: Io,
  { catalog }: Project,
  engine: MemoryEngine,
  groups: readonly (readonly SitePage[])[],
): Promise<Built[]> {
  const work = async (): Promise<Built[]> => {
    const built: Built[] = [];
    for (const pages of groups) {
      const dashboards = pages.map(({ dashboard }) => dashboard.id);
      built.push({ pages, written: await writeSnapshot(catalog, engine, { dashboards }) });
    }
    return built;
  };
  const built = await withProgress(io, wordsOf(io).progress.snapshots, work);
  for (const one of built) report(io, one);
  return built;
}

function report(io: Io, { pages, written }: Built): void {
  showQuestionProblems(io, written.diagnostics);
  const names = pages.map(({ dashboard }) => dashboard.id).join(', ');
  if (written.report?.isLarge) io.err(sizeWarning(wordsOf(io), names, written.report));
}
