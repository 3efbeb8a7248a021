import { type Diagnostic, report } from '../diagnostic/index.ts';
import { forbidden, utf8Bytes } from './readable.ts';
import { wideTextDiagnostic } from './wide-text.ts';

const mostReported = 5;

/** What stops a text before it is read as YAML: its size, its encoding, characters nobody can see. */
export function checkText(text: string, maxBytes: number): Diagnostic[] {
  const bytes = utf8Bytes(text, maxBytes);
  if (bytes > maxBytes) return [report('file-too-large', { bytes, maxBytes }, { from: 0, to: 0 })];
  const wide = wideTextDiagnostic(text);
  if (wide !== undefined) return [wide];
  const found: Diagnostic[] = [];
  for (const match of text.matchAll(forbidden)) {
    if (match.index === 0 && match[0] === '\ufeff') continue;
    const range = { from: match.index, to: match.index + match[0].length };
    found.push(report('forbidden-character', { name: nameOf(match[0]) }, range, { fix: { ...range, insert: '' } }));
    if (found.length === mostReported) break;
  }
  return found;
}

function nameOf(character: string): string {
  const code = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  if (character === '\0') return `${code} (null)`;
  if (character === '\ufeff') return `${code} (byte order mark)`;
  return /[\ud800-\udfff]/.test(character) ? `${code} (half a character)` : `${code} (control character)`;
}
