import type { Range } from '../diagnostic.ts';
import type { LineIndex } from './line-index.ts';

/** One line of a code frame; carets are told apart for colour. */
export interface FrameLine {
  readonly text: string;
  readonly isCaret: boolean;
}

const tabWidth = 2;
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\ud83c-\ud83e][\udc00-\udfff]/;
const invisible = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/;

/** The line before, the line itself and carets under the range, each at most `width` columns wide. */
export function frameOf(range: Range, lines: LineIndex, width: number): FrameLine[] {
  const start = lines.positionAt(range.from);
  const end = lines.positionAt(range.to);
  const gutter = String(start.line).length;
  const room = width - gutter - 4;
  const text = lines.lineText(start.line);
  const lastColumn = end.line === start.line ? end.column : text.length + 1;
  const shift = start.column > room - 20 ? start.column - Math.floor(room / 3) : 0;
  const before = columnsOf(text.slice(shift, start.column - 1));
  const marked = Math.max(1, columnsOf(text.slice(start.column - 1, Math.max(start.column, lastColumn - 1))));
  const line = (number: number) =>
    `${String(number).padStart(gutter + 1)} | ${cut(lines.lineText(number), shift, room)}`;
  const frame = [{ text: line(start.line).trimEnd(), isCaret: false }];
  if (start.line > 1) frame.unshift({ text: line(start.line - 1).trimEnd(), isCaret: false });
  const carets = '^'.repeat(Math.max(1, Math.min(marked, room - before)));
  return [...frame, { text: `${' '.repeat(gutter + 1)} | ${' '.repeat(before)}${carets}`, isCaret: true }];
}

function cut(text: string, shift: number, room: number): string {
  let shown = '';
  let columns = 0;
  for (const character of text.slice(shift)) {
    columns += columnsOf(character);
    if (columns > room) return `${shown.slice(0, -1)}…`;
    shown += spell(character);
  }
  return shown;
}

function spell(character: string): string {
  if (character === '\t') return ' '.repeat(tabWidth);
  return invisible.test(character) ? '\ufffd' : character;
}

function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += character === '\t' ? tabWidth : wide.test(character) ? 2 : 1;
  return columns;
}
