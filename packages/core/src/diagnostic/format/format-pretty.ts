import type { Diagnostic } from '../diagnostic.ts';
import type { Severity } from '../row.ts';
import { frameOf } from './code-frame.ts';
import { type DiagnosticLocale, describe } from './describe.ts';
import { LineIndexes, type SourceTexts } from './source-texts.ts';

export interface PrettyOptions {
  /** ANSI colour; default false. */
  readonly color?: boolean;
  /** Columns of the terminal; default and most 120. */
  readonly width?: number;
  readonly locale?: DiagnosticLocale;
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
  return [...blocks, totals(diagnostics)].join('\n\n');
}

function block(diagnostic: Diagnostic, sources: SourceTexts, lines: LineIndexes, options: PrettyOptions): string {
  const width = Math.min(options.width ?? 120, 120);
  const paint = (code: string, text: string) => (options.color === true ? `\u001b[${code}m${text}\u001b[0m` : text);
  const color = severityColor[diagnostic.severity];
  const { message, why, help } = describe(diagnostic, options.locale);
  const at = lines.of(diagnostic.path).positionAt(diagnostic.from);
  const head = `${diagnostic.severity} ${diagnostic.code}`;
  return [
    `${diagnostic.path ?? sources.path}:${at.line}:${at.column}`,
    ...wrap(`${head}: ${message}`, width, '  ').map((line, i) =>
      i === 0 ? `${paint(`1;${color}`, head)}${line.slice(head.length)}` : line,
    ),
    ...frameOf(diagnostic, lines.of(diagnostic.path), width).map((line) =>
      line.isCaret ? paint(color, line.text) : paint('2', line.text),
    ),
    ...(diagnostic.related ?? []).flatMap((place) => {
      const other = lines.of(place.path ?? diagnostic.path).positionAt(place.from);
      const file = place.path ?? diagnostic.path ?? sources.path;
      return wrap(`  see:  ${file}:${other.line}:${other.column} ${place.note}`, width, '        ');
    }),
    ...wrap(`  why:  ${why}`, width, '        '),
    ...wrap(`  help: ${help}`, width, '        '),
  ].join('\n');
}

function wrap(text: string, width: number, indent: string): string[] {
  const lines: string[] = [];
  let rest = text;
  while (rest.length > width) {
    const space = rest.lastIndexOf(' ', width);
    const cut = space > indent.length ? space : width;
    lines.push(rest.slice(0, cut));
    rest = indent + rest.slice(cut).trimStart();
  }
  return [...lines, rest];
}

function totals(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: Severity) => diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  const parts = (['error', 'warning', 'info'] as const)
    .map((severity) => [count(severity), severity] as const)
    .filter(([n]) => n > 0)
    .map(([n, severity]) => `${n} ${severity}${n === 1 || severity === 'info' ? '' : 's'}`);
  return parts.length === 0 ? 'No errors.' : `${parts.join(', ')}.`;
}
