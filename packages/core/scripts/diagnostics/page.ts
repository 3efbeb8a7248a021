import { type DiagnosticCode, type DiagnosticLanguage, diagnosticTable } from '../../src/diagnostic/index.ts';
import { exampleCodes, runExample } from './example.ts';
import { pageWords } from './page-words.ts';

const longestShown = 1_500;

/** The page of a code in a language: what it says, why, what to do, and where there is one its example with the output. */
export async function pageOf(code: DiagnosticCode, language: DiagnosticLanguage): Promise<string> {
  const words = pageWords[language.locale];
  const parts = [`# ${code}`, words.severity(language.frame.severity[diagnosticTable[code].severity])];
  if (!exampleCodes().includes(code)) {
    const { why, help } = language.texts[code] ?? diagnosticTable[code];
    const texts = [why, help].filter((text) => typeof text === 'string');
    return `${[...parts, ...texts].join('\n\n')}\n`;
  }
  const { text, pretty } = await runExample(code, language);
  const shown =
    text.length <= longestShown
      ? printable(text)
      : `${printable(text.slice(0, 200)).split('\n').slice(0, 3).join('\n')}\n…`;
  return [
    ...parts,
    ...(shown.trim() === '' ? [] : [words.file, fenced('yaml', shown)]),
    words.output,
    fenced('text', pretty),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

/** The list of all codes, by name. */
export function indexPage(codes: readonly DiagnosticCode[], { locale, frame }: DiagnosticLanguage): string {
  const { title, intro, entry } = pageWords[locale];
  const lines = [...codes].sort().map((code) => entry(code, frame.severity[diagnosticTable[code].severity]));
  return [title, intro, lines.join('\n'), ''].join('\n\n').replace(/\n+$/, '\n');
}

function fenced(language: string, text: string): string {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
}

function printable(text: string): string {
  return text.replace(/[\0-\x08\x0b-\x1f\ufeff]/g, '\ufffd');
}
