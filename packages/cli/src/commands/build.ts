import { join, resolve } from 'node:path';
import { hasErrors } from '@sluice/core/diagnostic';
import { buildSnapshots } from '../build/built.ts';
import { singleOutput, siteOutput } from '../build/output-files.ts';
import { type ExitCode, exitCode } from '../console/exit-code.ts';
import type { Io } from '../console/io.ts';
import { UsageError } from '../console/usage-error.ts';
import { makeOutputFolder } from '../files/output-place.ts';
import { removeStale, writeAside } from '../files/write-aside.ts';
import { showErrors } from '../format/diagnostics/show-problems.ts';
import { wordsOf } from '../language/language.ts';
import type { SiteFile } from '../page/site-files.ts';
import { sitePages } from '../page/site-pages.ts';
import { openMemory } from '../project/open-engine.ts';
import { openProject, type Project, withDiagnostics } from '../project/project.ts';

export interface BuildOptions {
  readonly output: string;
  readonly singleFile?: boolean;
  readonly dashboard?: string;
}

/** What `buildEmbed` names beside `sluice.js`: by an entry, or by what several parts share. */
const scriptPart = /^sluice-(?:[\w.-]+-)?[A-Z0-9]{8}\.js$/;

/**
 * `sluice build FILE -o DIR`: a snapshot and a page for each dashboard, or one file with all of them. What is broken is
 * left out and reported (exit code 1), the rest is built. Files are written aside and renamed; others stay.
 */
export async function build(io: Io, file: string, options: BuildOptions): Promise<ExitCode> {
  const opened = openProject(io, file);
  const pages = sitePages(opened.catalog, options.dashboard);
  if (pages.length === 0) return withoutDashboards(io, opened);
  const folder = outputFolder(io, options.output);
  const engine = await openMemory(io, opened, 'publish');
  const project = withDiagnostics(opened, engine.diagnostics);
  showErrors(io, project);
  const groups = options.singleFile ? [pages] : pages.map((page) => [page]);
  const built = await buildSnapshots(io, project, engine, groups);
  const [first] = built;
  const files =
    options.singleFile && first
      ? [await singleOutput(project.catalog, first)]
      : await siteOutput(project.catalog, built);
  await write(folder, files, options.output);
  io.err(`${wordsOf(io).build.wrote(files.length, files[0]?.path, options.output)}\n`);
  const isBroken = hasErrors([...project.diagnostics, ...built.flatMap(({ written }) => written.diagnostics)]);
  return isBroken ? exitCode.errors : exitCode.fine;
}

async function write(folder: string, files: readonly SiteFile[], asked: string): Promise<void> {
  for (const { path, content } of files) await writeAside(join(folder, path), content, join(asked, path));
  const names = new Set(files.map(({ path }) => path));
  if (names.has('sluice.js')) await removeStale(folder, scriptPart, names);
}

function withoutDashboards(io: Io, project: Project): ExitCode {
  showErrors(io, project);
  if (!hasErrors(project.diagnostics)) throw new UsageError((words) => words.usage.nothingToBuild(project.texts.path));
  return exitCode.errors;
}

function outputFolder(io: Io, output: string): string {
  const folder = resolve(io.cwd, output);
  makeOutputFolder(folder, output);
  return folder;
}
