import { type Diagnostic, report } from '../diagnostic/index.ts';
import { wideTextDiagnostic } from './wide-text.ts';

const forbidden =
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]|\ufeff|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
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

/** The bytes of the text in UTF-8; a text with more code units than `enough` is not counted further. */
function utf8Bytes(text: string, enough: number): number {
  if (text.length > enough) return text.length;
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit & 0xf800) === 0xd800 ? 2 : 3;
  }
  return bytes;
}
