import { columnsOf } from './terminal-width.ts';

const han = /[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60\u{20000}-\u{3fffd}]/u;
const neverFirst = /[，。、；：？！）」』”’…—,.;:?!)\]}]/u;
const neverLast = /[（「『“‘([{]/u;

/**
 * A text in lines of at most `width` columns, all but the first behind `indent`. Lines break at blanks and between
 * Chinese characters; no line starts with a closing mark or ends with an opening one.
 */
export function wrap(text: string, width: number, indent: string): string[] {
  const lines: string[] = [];
  let rest = text;
  while (columnsOf(rest) > width) {
    const cut = cutOf(rest, width);
    const next = rest.slice(cut).trimStart();
    if (next === '') break;
    lines.push(rest.slice(0, cut).trimEnd());
    rest = indent + next;
  }
  return [...lines, rest];
}

/** Where a line ends: the last place before `width` columns it may break at, else exactly there. */
function cutOf(text: string, width: number): number {
  const blank = text.length - text.trimStart().length;
  let columns = 0;
  let at = 0;
  let best = 0;
  let before = '';
  for (const character of text) {
    if (at > blank && mayBreak(before, character)) best = at;
    columns += columnsOf(character);
    if (columns > width && at > blank) break;
    at += character.length;
    before = character;
  }
  return best > 0 ? best : at;
}

function mayBreak(before: string, after: string): boolean {
  if (after === ' ') return true;
  if (before === ' ' || before === '') return false;
  if (!han.test(before) && !han.test(after)) return false;
  return !neverFirst.test(after) && !neverLast.test(before);
}
