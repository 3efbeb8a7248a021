import { type DiagnosticCode, diagnosticTable } from '../../src/diagnostic/index.ts';
import { exampleCodes, runExample } from './example.ts';

const longestShown = 1_500;

/** The page of a code: what it says, why, what to do, and where there is one its example with the output. */
export async function pageOf(code: DiagnosticCode): Promise<string> {
  const parts = [`# ${code}`, `Severity: ${diagnosticTable[code].severity}.`];
  if (!exampleCodes().includes(code)) {
    const { why, help } = diagnosticTable[code];
    const texts = [why, help].filter((text) => typeof text === 'string');
    return `${[...parts, ...texts].join('\n\n')}\n`;
  }
  const { text, pretty } = await runExample(code);
  const shown =
    text.length <= longestShown
      ? printable(text)
      : `${printable(text.slice(0, 200)).split('\n').slice(0, 3).join('\n')}\n…`;
  return [
    ...parts,
    ...(shown.trim() === '' ? [] : ['A file that has it:', fenced('yaml', shown)]),
    'What `sluice check` says of it:',
    fenced('text', pretty),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

/** The list of all codes, by name. */
export function indexPage(codes: readonly DiagnosticCode[]): string {
  const lines = [...codes].sort().map((code) => `- [${code}](${code}.md) (${diagnosticTable[code].severity})`);
  const intro =
    'Each has a stable code, a range in the file, what happened, why, and what to do; a fix where one is certain.';
  return ['# Diagnostics', intro, lines.join('\n'), ''].join('\n\n').replace(/\n+$/, '\n');
}

function fenced(language: string, text: string): string {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
}

function printable(text: string): string {
  return text.replace(/[\0-\x08\x0b-\x1f\ufeff]/g, '\ufffd');
}
