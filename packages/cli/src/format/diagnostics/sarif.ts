import type { DiagnosticJson } from '@sluice/core/diagnostic';

const levels: Readonly<Record<string, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** SARIF 2.1.0, as code scanning reads it. */
export function toSarif(diagnostics: readonly DiagnosticJson[]): string {
  const codes = [...new Set(diagnostics.map((d) => d.code))];
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'sluice', rules: codes.map((id) => ({ id })) } },
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map((d) => result(d, codes.indexOf(d.code))),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function result(d: DiagnosticJson, ruleIndex: number) {
  const region = { startLine: d.line, startColumn: d.column, endLine: d.endLine, endColumn: d.endColumn };
  return {
    ruleId: d.code,
    ruleIndex,
    level: levels[d.severity] ?? 'note',
    message: { text: `${d.message} ${d.why} ${d.help}` },
    locations: [{ physicalLocation: { artifactLocation: { uri: toUri(d.file) }, region } }],
  };
}

function toUri(file: string): string {
  return file.split(/[/\\]/).map(encodeURIComponent).join('/');
}
