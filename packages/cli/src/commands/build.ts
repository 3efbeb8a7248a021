import { mkdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { hasErrors } from '@sluice/core/diagnostic';
import type { MemoryEngine } from '@sluice/engines/memory';
import { type WrittenSnapshot, writeSnapshot } from '@sluice/engines/snapshot-writer';
import { type ExitCode, exitCode } from '../console/exit-code.ts';
import type { Io } from '../console/io.ts';
import { withProgress } from '../console/progress.ts';
import { UsageError } from '../console/usage-error.ts';
import { removeStale, writeAside } from '../files/write-aside.ts';
import { showProblems, showQuestionProblems } from '../format/diagnostics/show-problems.ts';
import { sizeWarning } from '../format/size-warning.ts';
import { pageScript, singleScript } from '../page/page-script.ts';
import { singleFile } from '../page/single-file.ts';
import { type SiteFile, siteFiles } from '../page/site-files.ts';
import { type SitePage, sitePages, textIn } from '../page/site-pages.ts';
import { openMemory } from '../project/open-engine.ts';
import { openProject, type Project, withDiagnostics } from '../project/project.ts';

export interface BuildOptions {
  readonly output: string;
  readonly singleFile?: boolean;
  readonly dashboard?: string;
}

interface BuiltPage {
  readonly page: SitePage;
  readonly written: WrittenSnapshot;
}

/**
 * `sluice build FILE -o DIR`: a snapshot and a page for each dashboard. What is broken is left out and reported (exit
 * code 1), the rest is built. Each file is written aside and renamed, pages last; other files of the folder stay.
 */
export async function build(io: Io, file: string, options: BuildOptions): Promise<ExitCode> {
  const opened = openProject(io, file);
  const pages = sitePages(opened.catalog, options.dashboard);
  if (pages.length === 0) return withoutDashboards(io, opened);
  const folder = outputFolder(io, options.output);
  const engine = await openMemory(io, opened, 'publish');
  const project = withDiagnostics(opened, engine.diagnostics);
  showProblems(io, project);
  const built = await builtPages(io, project, pages, engine);
  for (const { page, written } of built) report(io, page, written);
  const files = options.singleFile ? await oneFileEach(project, built) : await wholeSite(project, built);
  for (const { path, content } of files) await writeAside(join(folder, path), content);
  await removeStale(folder, /^sluice-[\w-]+-[A-Z0-9]{8}\.js$/, new Set(files.map(({ path }) => path)));
  io.err(`Wrote ${files.length === 1 ? files[0]?.path : `${files.length} files`} to ${options.output}.\n`);
  const isBroken = hasErrors([...project.diagnostics, ...built.flatMap(({ written }) => written.diagnostics)]);
  return isBroken ? exitCode.errors : exitCode.fine;
}

function withoutDashboards(io: Io, project: Project): ExitCode {
  showProblems(io, project);
  if (!hasErrors(project.diagnostics)) throw new UsageError(`${project.texts.path} defines no dashboard to build.`);
  return exitCode.errors;
}

async function builtPages(
  io: Io,
  project: Project,
  pages: readonly SitePage[],
  engine: MemoryEngine,
): Promise<BuiltPage[]> {
  const work = async () => {
    const built: BuiltPage[] = [];
    for (const page of pages) {
      const written = await writeSnapshot(project.catalog, engine, { dashboards: [page.dashboard.id] });
      built.push({ page, written });
    }
    return built;
  };
  return await withProgress(io, 'Computing the snapshots', work).finally(() => engine.close());
}

function report(io: Io, page: SitePage, { diagnostics, report: sizes }: WrittenSnapshot): void {
  showQuestionProblems(io, diagnostics);
  if (sizes?.isLarge) io.err(sizeWarning(page.dashboard.id, sizes));
}

async function wholeSite(project: Project, built: readonly BuiltPage[]): Promise<SiteFile[]> {
  const pages = built.map(({ page }) => page);
  const snapshots = built.map(({ page, written }) => ({ path: page.snapshot, content: written.text }));
  const html = siteFiles(project.catalog, pages, { src: (page) => page.snapshot });
  return [...(await pageScript()), ...snapshots, ...html];
}

async function oneFileEach({ catalog }: Project, built: readonly BuiltPage[]): Promise<SiteFile[]> {
  const script = await singleScript();
  const { locale } = catalog;
  return built.map(({ page, written }) => {
    const title = textIn(page.dashboard.title, locale);
    const content = singleFile({ title, locale, dashboard: page.dashboard.id, script, snapshot: written.text });
    return { path: page.html, content };
  });
}

function outputFolder(io: Io, output: string): string {
  const folder = resolve(io.cwd, output);
  if (statSync(folder, { throwIfNoEntry: false })?.isFile())
    throw new UsageError(`${output} is a file; give a folder.`);
  mkdirSync(folder, { recursive: true });
  return folder;
}
