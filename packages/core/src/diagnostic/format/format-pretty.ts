import type { Diagnostic } from '../diagnostic.ts';
import type { DiagnosticLanguage } from '../language/diagnostic-language.ts';
import { english } from '../language/english.ts';
import type { Severity } from '../row.ts';
import { frameOf } from './code-frame.ts';
import { describe } from './describe.ts';
import { LineIndexes, type SourceTexts } from './source-texts.ts';
import { columnsOf } from './terminal-width.ts';
import { wrap } from './wrap.ts';

export interface PrettyOptions {
  /** ANSI colour, or what puts a code such as `1;31` around a text; default false. */
  readonly color?: boolean | ((code: string, text: string) => string);
  /** Columns of the terminal; default and most 120. */
  readonly width?: number;
  /** As loaded by `diagnosticLanguage`; default English. */
  readonly language?: DiagnosticLanguage;
}

const severityColor: Readonly<Record<Severity, string>> = { error: '31', warning: '33', info: '36' };

/** The diagnostics for people: a headline, a code frame with carets, why and what to do; then a line of totals. */
export function formatPretty(
  diagnostics: readonly Diagnostic[],
  sources: SourceTexts,
  options: PrettyOptions = {},
): string {
  const lines = new LineIndexes(sources);
  const blocks = diagnostics.map((diagnostic) => block(diagnostic, sources, lines, options));
  return [...blocks, totals(diagnostics, options.language ?? english)].join('\n\n');
}

function block(diagnostic: Diagnostic, sources: SourceTexts, lines: LineIndexes, options: PrettyOptions): string {
  const { language = english } = options;
  const width = Math.min(options.width ?? 120, 120);
  const paint = painter(options.color ?? false);
  const color = severityColor[diagnostic.severity];
  const { message, why, help } = describe(diagnostic, language);
  const { severity, colon, ...words } = language.frame;
  const at = lines.of(diagnostic.path).positionAt(diagnostic.from);
  const head = `${severity[diagnostic.severity]} ${diagnostic.code}`;
  const entry = (label: string, text: string) => wrap(`  ${label}${text}`, width, ' '.repeat(2 + columnsOf(label)));
  return [
    `${diagnostic.path ?? sources.path}:${at.line}:${at.column}`,
    ...wrap(`${head}${colon}${message}`, width, '  ').map((line, i) =>
      i === 0 ? `${paint(`1;${color}`, head)}${line.slice(head.length)}` : line,
    ),
    ...frameOf(diagnostic, lines.of(diagnostic.path), width).map((line) =>
      line.isCaret ? paint(color, line.text) : paint('2', line.text),
    ),
    ...(diagnostic.related ?? []).flatMap((place) => {
      const path = place.path === undefined ? diagnostic.path : (place.path ?? undefined);
      const other = lines.of(path).positionAt(place.from);
      const file = path ?? sources.path;
      return entry(words.see, `${file}:${other.line}:${other.column} ${words.note(place.note)}`);
    }),
    ...entry(words.why, why),
    ...entry(words.help, help),
  ].join('\n');
}

function painter(color: NonNullable<PrettyOptions['color']>): (code: string, text: string) => string {
  if (typeof color === 'function') return color;
  return (code, text) => (color ? `\u001b[${code}m${text}\u001b[0m` : text);
}

function totals(diagnostics: readonly Diagnostic[], { frame }: DiagnosticLanguage): string {
  const count = (severity: Severity) => diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  return frame.totals({ error: count('error'), warning: count('warning'), info: count('info') });
}
