import { explain, explainTexts, wholeLibrary } from '@sluice/core';
import { hasErrors } from '@sluice/core/diagnostic';
import { type ExitCode, exitCode } from '../console/exit-code.ts';
import type { Io } from '../console/io.ts';
import { showErrors, showQuestionProblems } from '../format/diagnostics/show-problems.ts';
import { toExplanationText } from '../format/explanation-text.ts';
import { toPlanText } from '../format/plan-text.ts';
import { type Planned, type SqlDialect, sqlOf, toSqlText } from '../format/sql-text.ts';
import { languageOf, wordsOf } from '../language/language.ts';
import { namedQuestion, plannedQuestions } from '../project/named-question.ts';
import { openMemory } from '../project/open-engine.ts';
import { openProject, type Project } from '../project/project.ts';

export interface ExplainOptions {
  /** Also the SQL of a dialect, and the plan; for either the data is read. */
  readonly sql?: SqlDialect;
  readonly plan?: boolean;
  readonly format: 'text' | 'json';
}

/** `sluice explain FILE NAME`: a definition in words; needs no data unless the plan or SQL is asked for. */
export async function explainName(io: Io, file: string, name: string, options: ExplainOptions): Promise<ExitCode> {
  const project = openProject(io, file);
  showErrors(io, project);
  const texts = await explainTexts(options.format === 'json' ? 'en' : languageOf(io).locale);
  const found = explain(project.catalog, name, texts, wholeLibrary);
  if ('diagnostics' in found) {
    showQuestionProblems(io, found.diagnostics);
    return hasErrors(project.diagnostics) ? exitCode.errors : exitCode.usage;
  }
  const { explanation } = found;
  const planned = options.plan || options.sql ? await plannedOf(io, project, name) : null;
  const plan = options.plan ? (planned?.plan ?? null) : null;
  const sql = options.sql && planned ? sqlOf(planned, options.sql) : null;
  if (options.format === 'json') {
    io.out(`${JSON.stringify({ ...explanation, ...(plan ? { plan } : {}), ...(sql ? { sql } : {}) }, null, 2)}\n`);
  } else {
    const parts = [
      toExplanationText(io, explanation),
      ...(plan ? [toPlanText(io, plan)] : []),
      ...(sql ?? []).map((group) => toSqlText(wordsOf(io), group)),
    ];
    io.out(parts.join('\n'));
  }
  return hasErrors(project.diagnostics) ? exitCode.errors : exitCode.fine;
}

/** What answers to the name; without a plan for a stage or a dimension, which are parts of others. */
async function plannedOf(io: Io, project: Project, name: string): Promise<Planned> {
  const { catalog } = project;
  const question = namedQuestion(catalog, name);
  const { queries, more } = plannedQuestions(catalog, question);
  const engine = await openMemory(io, project);
  const planned = await engine.plan(queries, more);
  await engine.close();
  const isPlanned = planned.plan.outputs[0] !== null && planned.plan.outputs.length > 0;
  return { catalog, question, plan: isPlanned ? planned.plan : null, facts: planned.facts };
}
