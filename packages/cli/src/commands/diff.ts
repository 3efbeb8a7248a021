import { explainTexts } from '@sluice/core';
import { hasErrors } from '@sluice/core/diagnostic';
import type { EngineDescription, MetricQuery } from '@sluice/core/query';
import { type ExitCode, exitCode } from '../console/exit-code.ts';
import type { Io } from '../console/io.ts';
import { withProgress } from '../console/progress.ts';
import { type Answers, answersOf } from '../diff/answers.ts';
import { changedKeys } from '../diff/changed-keys.ts';
import { compare } from '../diff/compare.ts';
import type { Comparison } from '../diff/comparison.ts';
import { toDiffJson } from '../diff/diff-json.ts';
import { toDiffMarkdown } from '../diff/diff-markdown.ts';
import { toDiffText } from '../diff/diff-text.ts';
import { openSide } from '../diff/side.ts';
import { showErrors } from '../format/diagnostics/show-problems.ts';
import { languageOf } from '../language/language.ts';
import type { EngineName } from '../project/engine-names.ts';
import { openEngine } from '../project/open-engine.ts';
import { type Project, withDiagnostics } from '../project/project.ts';
import { type QuestionOptions, toQuery } from '../project/query-options.ts';

export interface DiffOptions extends Pick<QuestionOptions, 'from' | 'to' | 'period' | 'asOf'> {
  readonly engine?: EngineName;
  readonly all?: boolean;
  readonly format: 'table' | 'json' | 'markdown';
}

/** `sluice diff OLD NEW`: how every metric, funnel stage and target moves between two definitions of the same data. */
export async function diff(io: Io, old: string, now: string, options: DiffOptions): Promise<ExitCode> {
  const question = toQuery(options);
  const opened = [openSide(io, old), openSide(io, now)] as const;
  const before = await answered(io, opened[0], question, options.engine);
  const after = await answered(io, opened[1], question, options.engine);
  const projects = [before.project, after.project];
  for (const project of projects) showErrors(io, project);
  print(io, await comparisonOf(io, before, after, { old, now }, options.format), options);
  return hasErrors(projects.flatMap(({ diagnostics }) => diagnostics)) ? exitCode.errors : exitCode.fine;
}

interface Side {
  readonly project: Project;
  readonly answers: Answers;
  readonly description: EngineDescription;
}

async function answered(io: Io, opened: Project, question: MetricQuery, name?: EngineName): Promise<Side> {
  const engine = await openEngine(io, opened, name);
  const work = async (): Promise<Side> => ({
    project: withDiagnostics(opened, engine.diagnostics),
    answers: await answersOf(opened.catalog, engine, question),
    description: await engine.describe(),
  });
  return await withProgress(io, languageOf(io).words.progress.computing, work).finally(() => engine.close());
}

async function comparisonOf(
  io: Io,
  before: Side,
  after: Side,
  names: { readonly old: string; readonly now: string },
  format: DiffOptions['format'],
): Promise<Comparison> {
  const { catalog } = after.project;
  const changes = changedKeys(before.project, after.project);
  const texts = await explainTexts(format === 'json' ? 'en' : languageOf(io).locale);
  const sides = { old: before.project.catalog, now: catalog, changes, texts };
  return {
    old: names.old,
    new: names.now,
    asOf: after.description.asOf,
    timezone: catalog.timezone,
    currency: catalog.currency,
    changes,
    ...compare(before.answers, after.answers, sides),
  };
}

function print(io: Io, comparison: Comparison, { format, all }: DiffOptions): void {
  if (format === 'json') io.out(`${JSON.stringify(toDiffJson(comparison), null, 2)}\n`);
  else if (format === 'markdown') io.out(toDiffMarkdown(comparison, languageOf(io), all), 'exact');
  else io.out(toDiffText(io, comparison, all));
}
