import { explain } from '@sluice/core';
import { hasErrors } from '@sluice/core/diagnostic';
import { type ExitCode, exitCode } from '../console/exit-code.ts';
import type { Io } from '../console/io.ts';
import { showProblems, showQuestionProblems } from '../format/diagnostics/show-problems.ts';
import { toExplanationText } from '../format/explanation-text.ts';
import { openProject } from '../project/project.ts';

export interface ExplainOptions {
  readonly sql?: 'duckdb';
  readonly plan?: boolean;
  readonly format: 'text' | 'json';
}

/** `sluice explain FILE NAME`: a definition in words; needs no data unless the plan or the SQL is asked for. */
export async function explainName(io: Io, file: string, name: string, options: ExplainOptions): Promise<ExitCode> {
  const project = openProject(io, file);
  showProblems(io, project);
  const found = explain(project.catalog, name);
  if ('diagnostics' in found) {
    showQuestionProblems(io, found.diagnostics);
    return hasErrors(project.diagnostics) ? exitCode.errors : exitCode.usage;
  }
  const { explanation } = found;
  if (options.format === 'json') io.out(`${JSON.stringify(explanation, null, 2)}\n`);
  else io.out(toExplanationText(io, explanation));
  return hasErrors(project.diagnostics) ? exitCode.errors : exitCode.fine;
}
