import { hasErrors, nearest } from '@sluice/core/diagnostic';
import { EngineError, type LabelAnswer } from '@sluice/core/query';
import { type ExitCode, exitCode } from '../../console/exit-code.ts';
import type { Io } from '../../console/io.ts';
import { withProgress } from '../../console/progress.ts';
import { UsageError } from '../../console/usage-error.ts';
import { showErrors, showQuestionProblems } from '../../format/diagnostics/show-problems.ts';
import { toLabelsJson } from '../../format/leads/labels-json.ts';
import { toLabelsText } from '../../format/leads/labels-text.ts';
import { wordsOf } from '../../language/language.ts';
import type { EngineName } from '../../project/engine-names.ts';
import { type OpenedEngine, openEngine } from '../../project/open-engine.ts';
import { openProject, type Project, withDiagnostics } from '../../project/project.ts';

export interface LabelsOptions {
  readonly lead?: string;
  readonly asOf?: string;
  readonly engine?: EngineName;
  readonly format: 'table' | 'json';
}

/** `sluice labels FILE [LABEL]`: the label of each lead, and what it is made of. Without a name, every label of the file. */
export async function labels(
  io: Io,
  file: string,
  name: string | undefined,
  options: LabelsOptions,
): Promise<ExitCode> {
  const opened = openProject(io, file);
  const known = Object.keys(opened.catalog.labels ?? {});
  if (name !== undefined && !known.includes(name) && !hasErrors(opened.diagnostics))
    throw new UsageError((words) => words.usage.noLabel(name, nearest(name, known)));
  const names = name === undefined ? known : [name];
  const engine = await openEngine(io, opened, options.engine);
  const project = withDiagnostics(opened, engine.diagnostics);
  const { answers, refused } = await asked(io, engine, names, options).finally(() => engine.close());
  const { lead } = options;
  const [first] = answers;
  if (lead !== undefined && first !== undefined && answers.every(({ rows }) => rows.length === 0))
    throw new UsageError((words) => words.usage.noLead(lead, first.asOf));
  print(io, project, answers, options.format);
  for (const { diagnostics } of refused) showQuestionProblems(io, diagnostics);
  if (hasErrors(project.diagnostics)) return exitCode.errors;
  return refused.length > 0 ? exitCode.usage : exitCode.fine;
}

interface Asked {
  readonly answers: readonly LabelAnswer[];
  readonly refused: readonly EngineError[];
}

/** What of the labels can be answered, and why the others cannot. */
async function asked(
  io: Io,
  engine: OpenedEngine,
  names: readonly string[],
  { lead, asOf }: LabelsOptions,
): Promise<Asked> {
  const only = { ...(lead === undefined ? {} : { leads: [lead] }), ...(asOf === undefined ? {} : { asOf }) };
  const refused: EngineError[] = [];
  const work = async (): Promise<LabelAnswer[]> => {
    const answers: LabelAnswer[] = [];
    for (const label of names) {
      const answer = await engine.labels({ label, ...only }).catch((error: unknown) => {
        if (!(error instanceof EngineError)) throw error;
        refused.push(error);
        return null;
      });
      if (answer !== null) answers.push(answer);
    }
    return answers;
  };
  return { answers: await withProgress(io, wordsOf(io).progress.computing, work), refused };
}

function print(io: Io, opened: Project, answers: readonly LabelAnswer[], format: LabelsOptions['format']): void {
  const project = withDiagnostics(
    opened,
    answers.flatMap(({ diagnostics }) => diagnostics),
  );
  showErrors(io, project);
  if (format === 'json') io.out(`${JSON.stringify(toLabelsJson(answers), null, 2)}\n`);
  else if (answers.length > 0) io.out(toLabelsText(io, project.catalog, answers));
  else if (Object.keys(project.catalog.labels ?? {}).length === 0)
    io.err(`${wordsOf(io).usage.noLabels(project.texts.path)}\n`);
}
