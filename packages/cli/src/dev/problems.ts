import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Diagnostic, type DiagnosticLanguage, LineIndex, toDiagnosticJson } from '@sluice/core/diagnostic';
import type { Problem } from '@sluice/server';
import type { Project } from '../project/project.ts';

const around = 1;
const widest = 160;

/** Diagnostics as the page shows them: with the lines around and a link that opens the editor there. */
export function toProblems(
  project: Pick<Project, 'texts' | 'folder' | 'path'>,
  diagnostics: readonly Diagnostic[],
  language?: DiagnosticLanguage,
): Problem[] {
  const { texts } = project;
  return toDiagnosticJson(diagnostics, texts, language).map((d) => {
    const isMain = d.file === texts.path;
    const text = isMain ? texts.text : texts.others?.get(d.file);
    const path = isMain ? project.path : resolve(project.folder, d.file);
    const { code, severity, message, why, help, file, line, column } = d;
    const common = { code, severity, message, why, help, file, line, column };
    return { ...common, link: text === undefined ? null : editorLink(path, line, column), frame: frame(text, line) };
  });
}

/** A failure that stands in no line, such as a file that is gone. */
export function plainProblem(file: string, message: string): Problem {
  const nowhere = { file, line: 1, column: 1, link: null, frame: [] };
  return { code: 'not-read', severity: 'error', message, why: '', help: '', ...nowhere };
}

/** Editors that know the scheme open the file there; the page offers the place as text to all others. */
function editorLink(path: string, line: number, column: number): string {
  return `vscode://file${pathToFileURL(path).pathname}:${line}:${column}`;
}

function frame(text: string | undefined, line: number): string[] {
  if (text === undefined) return [];
  const lines = new LineIndex(text);
  const first = Math.max(1, line - around);
  const last = Math.min(lines.lineCount, line + around);
  return Array.from(
    { length: last - first + 1 },
    (_, i) => `${first + i} | ${lines.lineText(first + i).slice(0, widest)}`,
  );
}
