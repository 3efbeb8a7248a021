import { explain } from '@sluice/core';
import { hasErrors } from '@sluice/core/diagnostic';
import type { Plan } from '@sluice/core/plan';
import { type ExitCode, exitCode } from '../console/exit-code.ts';
import type { Io } from '../console/io.ts';
import { showErrors, showQuestionProblems } from '../format/diagnostics/show-problems.ts';
import { toExplanationText } from '../format/explanation-text.ts';
import { toPlanText } from '../format/plan-text.ts';
import { openMemory } from '../project/open-engine.ts';
import { openProject, type Project } from '../project/project.ts';

export interface ExplainOptions {
  /** Also the plan, for which the data is read. */
  readonly plan?: boolean;
  readonly format: 'text' | 'json';
}

/** `sluice explain FILE NAME`: a definition in words; needs no data unless the plan is asked for. */
export async function explainName(io: Io, file: string, name: string, options: ExplainOptions): Promise<ExitCode> {
  const project = openProject(io, file);
  showErrors(io, project);
  const found = explain(project.catalog, name);
  if ('diagnostics' in found) {
    showQuestionProblems(io, found.diagnostics);
    return hasErrors(project.diagnostics) ? exitCode.errors : exitCode.usage;
  }
  const { explanation } = found;
  const plan = options.plan ? await planOf(io, project, name) : null;
  if (options.format === 'json') io.out(`${JSON.stringify({ ...explanation, ...(plan ? { plan } : {}) }, null, 2)}\n`);
  else io.out(toExplanationText(io, explanation) + (plan ? `\n${toPlanText(io, plan)}` : ''));
  return hasErrors(project.diagnostics) ? exitCode.errors : exitCode.fine;
}

/** The plan of the funnel or metric; null for a stage or a dimension, which are parts of others. */
async function planOf(io: Io, project: Project, name: string): Promise<Plan | null> {
  const engine = await openMemory(io, project);
  const isFunnel = Object.hasOwn(project.catalog.funnels, name);
  const { plan } = engine.plan([isFunnel ? { funnel: name } : { metrics: [name] }]);
  await engine.close();
  return plan.outputs[0] === null ? null : plan;
}
