import type { Range } from '../diagnostic.ts';
import type { LineIndex } from './line-index.ts';
import { columnsOf } from './terminal-width.ts';

/** One line of a code frame; carets are told apart for colour. */
export interface FrameLine {
  readonly text: string;
  readonly isCaret: boolean;
}

const tab = '  ';
const tailRoom = 20;
const invisible = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** The line before, the line itself and carets under the range, each at most `width` columns wide. */
export function frameOf(range: Range, lines: LineIndex, width: number): FrameLine[] {
  const start = lines.positionAt(range.from);
  const end = lines.positionAt(range.to);
  const gutter = String(start.line).length;
  const room = width - gutter - 4;
  const text = lines.lineText(start.line);
  const from = start.column - 1;
  const to = end.line === start.line ? Math.max(from + 1, end.column - 1) : text.length;
  const ahead = columnsOf(visible(text.slice(0, from)));
  const hidden = ahead >= room - tailRoom ? ahead + 1 - Math.floor(room / 3) : 0;
  const before = columnsOf(visible(text.slice(offsetAt(text, hidden), from)));
  const marked = columnsOf(visible(text.slice(from, to)));
  const line = (number: number) => {
    const whole = lines.lineText(number);
    return `${String(number).padStart(gutter + 1)} | ${cut(whole.slice(offsetAt(whole, hidden)), room)}`;
  };
  const frame = [{ text: line(start.line).trimEnd(), isCaret: false }];
  if (start.line > 1) frame.unshift({ text: line(start.line - 1).trimEnd(), isCaret: false });
  const carets = '^'.repeat(Math.max(1, Math.min(marked, room - before)));
  return [...frame, { text: `${' '.repeat(gutter + 1)} | ${' '.repeat(before)}${carets}`, isCaret: true }];
}

/** The offset of the first character at or after a column, counted from 0. */
function offsetAt(text: string, column: number): number {
  let columns = 0;
  let offset = 0;
  for (const character of text) {
    if (columns >= column) return offset;
    columns += columnsOf(visible(character));
    offset += character.length;
  }
  return columns >= column ? offset : text.length;
}

function cut(text: string, room: number): string {
  let shown = '';
  let columns = 0;
  let last = '';
  for (const character of text) {
    const next = visible(character);
    columns += columnsOf(next);
    if (columns > room) return `${shown.slice(0, shown.length - last.length)}…`;
    shown += next;
    last = next;
  }
  return shown;
}

/** What a text shows on a terminal: tabs as blanks, and a mark for what cannot be seen. */
function visible(text: string): string {
  return text.replaceAll('\t', tab).replace(invisible, '\ufffd');
}
