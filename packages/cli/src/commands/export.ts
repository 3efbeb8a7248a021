import { resolve } from 'node:path';
import { actionsFor } from '@sluice/charts/actions';
import { toLongCsv, toSvg } from '@sluice/charts/picture';
import { hasErrors } from '@sluice/core/diagnostic';
import { pictureOfDashboard, tablesOf } from '@sluice/embed/picture';
import type { MemoryEngine } from '@sluice/engines/memory';
import { buildSnapshots } from '../build/built.ts';
import { singleOutput } from '../build/output-files.ts';
import { type ExitCode, exitCode } from '../console/exit-code.ts';
import type { Io } from '../console/io.ts';
import { withProgress } from '../console/progress.ts';
import { UsageError } from '../console/usage-error.ts';
import { drawPng, type Paper, printPdf } from '../export/draw.ts';
import { type ExportFormat, formatOf } from '../export/export-format.ts';
import { findBrowser } from '../export/find-browser.ts';
import { shownDashboard } from '../export/shown-dashboard.ts';
import { svgStyle, type Theme } from '../export/svg-style.ts';
import { checkOutputFile } from '../files/output-place.ts';
import { writeAside } from '../files/write-aside.ts';
import { showErrors } from '../format/diagnostics/show-problems.ts';
import { wordsOf } from '../language/language.ts';
import { type SitePage, sitePages } from '../page/site-pages.ts';
import { openMemory } from '../project/open-engine.ts';
import { openProject, type Project, withDiagnostics } from '../project/project.ts';

export interface ExportOptions {
  readonly to: string;
  readonly dashboard?: string;
  readonly theme: Theme;
  readonly paper: Paper;
}

/**
 * `sluice export FILE --to FILE.(png,pdf,svg,csv)`: a dashboard as a picture, a printed page or its numbers. PNG and PDF
 * are drawn by the user's own Chromium; SVG and CSV need none.
 */
export async function exportDashboard(io: Io, file: string, options: ExportOptions): Promise<ExitCode> {
  const format = formatOf(options.to);
  const opened = openProject(io, file);
  const [page] = sitePages(opened.catalog, options.dashboard);
  if (!page) {
    showErrors(io, opened);
    if (!hasErrors(opened.diagnostics)) throw new UsageError((words) => words.picture.nothing(opened.texts.path));
    return exitCode.errors;
  }
  const browser = format === 'png' || format === 'pdf' ? findBrowser(io.env) : '';
  const target = resolve(io.cwd, options.to);
  checkOutputFile(target, options.to);
  const engine = await openMemory(io, opened, 'publish');
  const project = withDiagnostics(opened, engine.diagnostics);
  showErrors(io, project);
  const make =
    format === 'pdf'
      ? pdfOf(io, project, engine, page, browser, options)
      : pictureOf(io, engine, page, format, browser, options);
  await writeAside(target, await make, options.to);
  await engine.close();
  io.err(`${wordsOf(io).picture.wrote(options.to)}\n`);
  return hasErrors(project.diagnostics) ? exitCode.errors : exitCode.fine;
}

async function pictureOf(
  io: Io,
  engine: MemoryEngine,
  { dashboard }: SitePage,
  format: ExportFormat,
  browser: string,
  { theme }: ExportOptions,
): Promise<string | Uint8Array> {
  const shown = await shownDashboard(engine, dashboard);
  if (format === 'csv') return toLongCsv(tablesOf(shown), actionsFor(shown.setting.locale).csv);
  const picture = pictureOfDashboard(shown);
  const svg = toSvg(picture, svgStyle(theme));
  if (format === 'svg') return svg;
  return await withProgress(io, wordsOf(io).picture.drawing, () =>
    drawPng(browser, svg, picture.width, picture.height),
  );
}

async function pdfOf(
  io: Io,
  project: Project,
  engine: MemoryEngine,
  page: SitePage,
  browser: string,
  { paper }: ExportOptions,
): Promise<Uint8Array> {
  const [built] = await buildSnapshots(io, project, engine, [[page]]);
  if (!built) throw new UsageError((words) => words.picture.nothing(project.texts.path));
  const { content } = await singleOutput(project.catalog, built);
  return await withProgress(io, wordsOf(io).picture.printing, () => printPdf(browser, String(content), paper));
}
