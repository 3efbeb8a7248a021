import type { DiagnosticJson } from '@sluice/core/diagnostic';

const levels: Readonly<Record<string, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** Workflow commands that GitHub turns into annotations, one a line. */
export function toGithub(diagnostics: readonly DiagnosticJson[]): string {
  return diagnostics.map(annotation).join('');
}

function annotation(d: DiagnosticJson): string {
  const place = {
    file: d.file,
    line: d.line,
    endLine: d.endLine,
    col: d.column,
    endColumn: d.endColumn,
    title: d.code,
  };
  const properties = Object.entries(place).map(([key, value]) => `${key}=${property(String(value))}`);
  return `::${levels[d.severity] ?? 'notice'} ${properties.join(',')}::${message(`${d.message} ${d.help}`)}\n`;
}

function message(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return message(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
