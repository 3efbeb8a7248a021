import { type Diagnostic, describe, formatPretty, type SourceTexts, toDiagnosticJson } from '@sluice/core/diagnostic';
import { colorsOf, painterOf } from '../../console/colors.ts';
import type { Io } from '../../console/io.ts';
import { languageOf, wordsOf } from '../../language/language.ts';
import type { Project } from '../../project/project.ts';
import { sourceTexts } from './source-texts.ts';

/** Writes the file's diagnostics to standard error; nothing where there are none. */
export function showProblems(io: Io, project: Project, diagnostics = project.diagnostics): void {
  if (diagnostics.length === 0) return;
  const color = painterOf(io, 'err');
  io.err(
    `${formatPretty(diagnostics, project.texts, { color, width: io.width, language: languageOf(io).diagnostics })}\n\n`,
  );
}

/** Writes the errors, and counts the rest in one line: for commands whose answer is something else. */
export function showErrors(io: Io, project: Project): void {
  const errors = project.diagnostics.filter(({ severity }) => severity === 'error');
  showProblems(io, project, errors);
  const others = project.diagnostics.length - errors.length;
  if (others === 0) return;
  const { yellow } = colorsOf(io, 'err');
  const [what, where] = wordsOf(io).check.worthALook(others, project.texts.path);
  io.err(`${yellow(what)}${where}\n`);
}

/** What was wrong with a question asked on the command line, said once: it has no place in the file, so no frame. */
export function showQuestionProblems(io: Io, diagnostics: readonly Diagnostic[]): void {
  const { red, yellow, bold } = colorsOf(io, 'err');
  const language = languageOf(io);
  const { words } = language;
  const said = new Map(
    diagnostics.map((diagnostic) => [JSON.stringify([diagnostic.code, diagnostic.params]), diagnostic]),
  );
  for (const diagnostic of said.values()) {
    const { message, why, help } = describe(diagnostic, language.diagnostics);
    const paint = diagnostic.severity === 'error' ? red : yellow;
    const head = bold(paint(`${words.severity[diagnostic.severity]} ${diagnostic.code}`));
    const reason = why === '' ? '' : `${words.check.why}${why}\n`;
    io.err(`${head}${words.colon}${message}\n${reason}${words.check.help}${help}\n`);
  }
}

/** Diagnostics of a question in the form of `check --format json`; their file is `(query)`. */
export function questionProblems(io: Io, diagnostics: readonly Diagnostic[], texts: SourceTexts) {
  return toDiagnosticJson(
    diagnostics.map((d) => ({ ...d, path: d.path ?? '(query)' })),
    sourceTexts(texts),
    languageOf(io).diagnostics,
  );
}
