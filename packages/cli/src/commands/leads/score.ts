import { hasErrors } from '@sluice/core/diagnostic';
import { EngineError, type ScoreAnswer } from '@sluice/core/query';
import { type ExitCode, exitCode } from '../../console/exit-code.ts';
import type { Io } from '../../console/io.ts';
import { withProgress } from '../../console/progress.ts';
import { UsageError } from '../../console/usage-error.ts';
import { showErrors, showQuestionProblems } from '../../format/diagnostics/show-problems.ts';
import { toScoreCsv } from '../../format/leads/score-csv.ts';
import { toScoreJson } from '../../format/leads/score-json.ts';
import { toScoreText } from '../../format/leads/score-text.ts';
import { wordsOf } from '../../language/language.ts';
import type { EngineName } from '../../project/engine-names.ts';
import { openEngine } from '../../project/open-engine.ts';
import { openProject, type Project, withDiagnostics } from '../../project/project.ts';

export interface ScoreOptions {
  readonly lead?: string;
  readonly asOf?: string;
  readonly explain?: true;
  readonly engine?: EngineName;
  readonly format: 'table' | 'json' | 'csv';
}

/** `sluice score FILE SCORE`: the points of each lead at an instant, the most first. */
export async function score(io: Io, file: string, name: string, options: ScoreOptions): Promise<ExitCode> {
  const opened = openProject(io, file);
  const engine = await openEngine(io, opened, options.engine);
  const project = withDiagnostics(opened, engine.diagnostics);
  const { lead, asOf, explain } = options;
  const question = {
    score: name,
    ...(lead === undefined ? {} : { subjects: [lead] }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(explain === undefined ? {} : { explain }),
  };
  try {
    const answer = await withProgress(io, wordsOf(io).progress.scoring, () => engine.scores(question));
    if (lead !== undefined && answer.rows.length === 0)
      throw new UsageError((words) => words.usage.noLead(lead, answer.asOf));
    print(io, withDiagnostics(project, answer.diagnostics), answer, options.format);
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    showQuestionProblems(io, error.diagnostics);
    return exitCode.usage;
  } finally {
    await engine.close();
  }
  return hasErrors(project.diagnostics) ? exitCode.errors : exitCode.fine;
}

function print(io: Io, project: Project, answer: ScoreAnswer, format: ScoreOptions['format']): void {
  showErrors(io, project);
  if (format === 'json') io.out(`${JSON.stringify(toScoreJson(answer), null, 2)}\n`);
  else if (format === 'csv') io.out(toScoreCsv(answer), 'exact');
  else io.out(toScoreText(io, project.catalog, answer));
}
