import { type Diagnostic, hasErrors, nearest, toDiagnosticJson } from '@sluice/core/diagnostic';
import type { EngineDescription } from '@sluice/core/query';
import type { Table } from '@sluice/core/table';
import { type ExitCode, exitCode } from '../console/exit-code.ts';
import type { Io } from '../console/io.ts';
import { withProgress } from '../console/progress.ts';
import { questionProblems, showErrors, showQuestionProblems } from '../format/diagnostics/show-problems.ts';
import { toQueryCsv } from '../format/query-csv.ts';
import { toResultJson } from '../format/query-json.ts';
import { toQueryText } from '../format/query-text.ts';
import { languageOf, wordsOf } from '../language/language.ts';
import { type Answered, type Asked, allNames, ask, askTogether, isAnswered } from '../project/ask.ts';
import type { EngineName } from '../project/engine-names.ts';
import { type OpenedEngine, openEngine, openOverFiles } from '../project/open-engine.ts';
import { openProject, type Project, withDiagnostics } from '../project/project.ts';
import { type QuestionOptions, toQuery } from '../project/query-options.ts';
import { unmatchedFilters } from '../project/unmatched.ts';

export interface QueryOptions extends QuestionOptions {
  readonly engine?: EngineName;
  readonly format: 'table' | 'json' | 'csv';
}

interface Answers {
  readonly asked: readonly Asked[];
  readonly together: Table | null;
  readonly description: Pick<EngineDescription, 'asOf'>;
  readonly unmatched: readonly Diagnostic[];
  readonly diagnostics: readonly Diagnostic[];
}

/** `sluice query FILE [NAME…]`: numbers. Without names, every funnel and every metric of the file. */
export async function query(io: Io, file: string, names: readonly string[], options: QueryOptions): Promise<ExitCode> {
  const question = toQuery(options);
  const opened = openProject(io, file);
  const wanted = names.length > 0 ? names : allNames(opened.catalog);
  const answersOf = async (engine: OpenedEngine): Promise<Answers> => {
    const work = async (): Promise<Answers> => {
      const asked = await ask(opened.catalog, engine, wanted, question);
      const together = options.format === 'csv' ? await askTogether(engine, asked, question) : null;
      const unmatched = await unmatchedFilters(opened.catalog, engine, asked.filter(isAnswered), question);
      // The data report that comes with it may cost more than the answers.
      const asOf = asked.find(isAnswered)?.table?.info.asOf ?? (await engine.describe()).asOf;
      return { asked, together, description: { asOf }, unmatched, diagnostics: engine.diagnostics ?? [] };
    };
    return withProgress(io, wordsOf(io).progress.computing, work).finally(() => engine.close());
  };
  const overFiles = options.engine === undefined ? await openOverFiles(io, opened) : null;
  const first = overFiles && (await answersOf(overFiles));
  // What DuckDB does not answer, memory may; and if it does not either, says so in its own words.
  const isWhole = first?.asked.every(isAnswered) ?? false;
  const answered = isWhole && first ? first : await answersOf(await openEngine(io, opened, options.engine));
  const project = withDiagnostics(opened, answered.diagnostics);
  print(io, project, answered, options.format);
  return codeOf(project, answered.asked);
}

function print(
  io: Io,
  project: Project,
  { asked, together, description, unmatched }: Answers,
  format: QueryOptions['format'],
): void {
  const answers = asked.filter(isAnswered);
  const problems = [...asked.flatMap((one) => one.diagnostics), ...unmatched];
  if (format === 'json') {
    io.out(`${JSON.stringify(toJson(io, project, answers, problems, description), null, 2)}\n`);
    return;
  }
  showErrors(io, project);
  showQuestionProblems(io, problems);
  showNearFunnels(io, project, asked);
  if (answers.length === 0) return;
  if (format === 'csv') io.out(toQueryCsv(answers, together), 'exact');
  else io.out(toQueryText(io, project.catalog, answers, description));
}

/** A name that is no metric may be a funnel's. */
function showNearFunnels(io: Io, { catalog }: Project, asked: readonly Asked[]): void {
  for (const { name } of asked.filter((one) => !isAnswered(one))) {
    const funnel = nearest(name, Object.keys(catalog.funnels));
    if (funnel !== undefined) io.err(`${wordsOf(io).check.didYouMeanFunnel(funnel)}\n`);
  }
}

function toJson(
  io: Io,
  { catalog, diagnostics, texts }: Project,
  answers: readonly Answered[],
  problems: readonly Diagnostic[],
  { asOf }: Pick<EngineDescription, 'asOf'>,
) {
  return {
    asOf: answers[0]?.table.info.asOf ?? asOf,
    timezone: catalog.timezone,
    results: answers.map((one) => toResultJson(catalog, one)),
    diagnostics: [
      ...toDiagnosticJson(diagnostics, texts, languageOf(io).diagnostics),
      ...questionProblems(io, problems, texts),
    ],
  };
}

/** Errors of the file and its data come first; a question that only the command line got wrong is wrong usage. */
function codeOf(project: Project, asked: readonly Asked[]): ExitCode {
  if (hasErrors(project.diagnostics)) return exitCode.errors;
  return asked.every(isAnswered) ? exitCode.fine : exitCode.usage;
}
