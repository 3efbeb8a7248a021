import { hasErrors } from '@sluice/core/diagnostic';
import { EngineError, type FitAnswer } from '@sluice/core/query';
import { type ExitCode, exitCode } from '../console/exit-code.ts';
import type { Io } from '../console/io.ts';
import { withProgress } from '../console/progress.ts';
import { questionProblems, showErrors, showQuestionProblems } from '../format/diagnostics/show-problems.ts';
import { toFitText } from '../format/fit-text.ts';
import { pointsPatch } from '../format/points-patch.ts';
import { wordsOf } from '../language/language.ts';
import { openMemory } from '../project/open-engine.ts';
import { openProject, type Project, withDiagnostics } from '../project/project.ts';

export interface FitOptions {
  readonly conversion: string;
  readonly within?: string;
  readonly exclude: readonly string[];
  readonly asOf?: string;
  readonly format: 'table' | 'json';
}

/** `sluice fit FILE [SCORE] --conversion STAGE`: how well points tell who converts, and what they should be. Writes nothing. */
export async function calibrate(
  io: Io,
  file: string,
  score: string | undefined,
  options: FitOptions,
): Promise<ExitCode> {
  const opened = openProject(io, file);
  const engine = await openMemory(io, opened);
  const project = withDiagnostics(opened, engine.diagnostics);
  const { conversion, within, exclude, asOf } = options;
  const question = {
    conversion,
    exclude,
    ...(score === undefined ? {} : { score }),
    ...(within === undefined ? {} : { within }),
    ...(asOf === undefined ? {} : { asOf }),
  };
  try {
    const answer = await withProgress(io, wordsOf(io).fit.progress, () => engine.fit(question));
    print(io, withDiagnostics(project, answer.diagnostics), answer, score, options.format);
    return answer.diagnostics.length > 0 || hasErrors(project.diagnostics) ? exitCode.errors : exitCode.fine;
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    showQuestionProblems(io, error.diagnostics);
    return exitCode.usage;
  } finally {
    await engine.close();
  }
}

function print(
  io: Io,
  project: Project,
  answer: FitAnswer,
  score: string | undefined,
  format: FitOptions['format'],
): void {
  const { texts, catalog } = project;
  const rules = answer.score?.rules ?? [];
  const patch = score === undefined ? '' : pointsPatch(texts.path, texts.text, catalog, score, rules);
  showErrors(io, project);
  if (format === 'json') {
    const diagnostics = questionProblems(io, answer.diagnostics, texts);
    io.out(`${JSON.stringify({ ...answer, diagnostics, patch }, null, 2)}\n`);
    return;
  }
  if (answer.diagnostics.length === 0) io.out(toFitText(io, answer, patch));
}
