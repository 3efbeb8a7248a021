import { formatPretty, hasErrors, toDiagnosticJson } from '@sluice/core/diagnostic';
import { painterOf } from '../console/colors.ts';
import { type ExitCode, exitCode } from '../console/exit-code.ts';
import type { Io } from '../console/io.ts';
import { showFailure } from '../console/show-failure.ts';
import { InputError } from '../console/usage-error.ts';
import { toGithub } from '../format/diagnostics/github.ts';
import { toSarif } from '../format/diagnostics/sarif.ts';
import { languageOf } from '../language/language.ts';
import { dataProblems } from '../project/data-problems.ts';
import { openProject, type Project, withDiagnostics } from '../project/project.ts';

export interface CheckOptions {
  readonly format: 'pretty' | 'json' | 'github' | 'sarif';
  /** Also loads the data, checks columns and joins, and asks what the dashboards ask. */
  readonly data?: boolean;
}

/** `sluice check FILE…`: what is wrong with the files; an error anywhere gives exit code 1. */
export async function check(io: Io, files: readonly string[], options: CheckOptions): Promise<ExitCode> {
  const checked: Project[] = [];
  let isMissing = false;
  for (const file of files) {
    const project = await checkOne(io, file, options.data === true).catch((error: unknown) => unread(io, error));
    if (project === null) isMissing = true;
    else checked.push(project);
  }
  if (checked.length > 0) print(io, checked, options.format);
  return isMissing || hasErrors(checked.flatMap(({ diagnostics }) => diagnostics)) ? exitCode.errors : exitCode.fine;
}

/** A file that cannot be read is said, and the others are checked all the same. */
function unread(io: Io, error: unknown): null {
  if (!(error instanceof InputError)) throw error;
  showFailure(io, error);
  return null;
}

async function checkOne(io: Io, file: string, withData: boolean): Promise<Project> {
  const project = openProject(io, file);
  if (!withData) return project;
  return withDiagnostics(project, await dataProblems(io, project));
}

function print(io: Io, projects: readonly Project[], format: CheckOptions['format']): void {
  if (format === 'pretty') {
    printPretty(io, projects);
    return;
  }
  const json = projects.flatMap(({ diagnostics, texts }) =>
    toDiagnosticJson(diagnostics, texts, languageOf(io).diagnostics),
  );
  const machine = {
    json: () => `${JSON.stringify(json, null, 2)}\n`,
    github: () => toGithub(json),
    sarif: () => toSarif(json),
  };
  io.out(machine[format]());
}

function printPretty(io: Io, projects: readonly Project[]): void {
  const { diagnostics: language, words } = languageOf(io);
  for (const { diagnostics, texts } of projects) {
    const text = formatPretty(diagnostics, texts, { color: painterOf(io, 'out'), width: io.width, language });
    io.out(`${diagnostics.length === 0 ? `${texts.path}${words.colon}${text}` : text}\n`);
  }
}
