import type { Diagnostic, Fix } from '../diagnostic.ts';
import type { DiagnosticLanguage } from '../language/diagnostic-language.ts';
import { describe } from './describe.ts';
import { LineIndexes, type SourceTexts } from './source-texts.ts';

/** A diagnostic as `check --format json` prints it; lines and columns from 1, the end exclusive. */
export interface DiagnosticJson {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly why: string;
  readonly help: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly fix?: Fix;
}

/** The diagnostics as plain objects, in the order given. */
export function toDiagnosticJson(
  diagnostics: readonly Diagnostic[],
  sources: SourceTexts,
  language?: DiagnosticLanguage,
): DiagnosticJson[] {
  const lines = new LineIndexes(sources);
  return diagnostics.map((diagnostic) => {
    const index = lines.of(diagnostic.path);
    const start = index.positionAt(diagnostic.from);
    const end = index.positionAt(diagnostic.to);
    const { message, why, help } = describe(diagnostic, language);
    return {
      code: diagnostic.code,
      severity: diagnostic.severity,
      message,
      why,
      help,
      file: diagnostic.path ?? sources.path,
      line: start.line,
      column: start.column,
      endLine: end.line,
      endColumn: end.column,
      ...(diagnostic.fix === undefined ? {} : { fix: diagnostic.fix }),
    };
  });
}

/** The same as JSON text, indented, without a final line end. */
export function formatJson(
  diagnostics: readonly Diagnostic[],
  sources: SourceTexts,
  language?: DiagnosticLanguage,
): string {
  return JSON.stringify(toDiagnosticJson(diagnostics, sources, language), null, 2);
}
