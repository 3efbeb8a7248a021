import type { ScalarPlace } from '../parse/place.ts';
import { plainScalar } from '../parse/scalar.ts';
import { type Cursor, leave } from './cursor.ts';

const mostOfKey = 1000;
const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', '"': '"', '\\': '\\', '/': '/' };

/** A text with where it stands; `isQuoted`: it cannot mean a number or nothing. */
export interface Word {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly isQuoted: boolean;
}

/** Reads a text, quoted or not, on one line. */
export function readWord(cursor: Cursor, isFlow: boolean): Word {
  if (cursor.here === '"') return double(cursor);
  return cursor.here === "'" ? single(cursor) : bare(cursor, isFlow);
}

/** Goes over the colon after a key. */
export function passColon(cursor: Cursor, key: Word): void {
  if (cursor.here !== ':' || !cursor.isBlank(cursor.at + 1) || key.to - key.from > mostOfKey) leave();
  if (key.text === '__proto__' || key.text === 'constructor' || key.text === 'prototype') leave();
  if (key.text === '<<') leave();
  cursor.at++;
}

/** The value a word means. */
export function toScalar({ from, to, text, isQuoted }: Word): ScalarPlace {
  return { kind: 'scalar', from, to, size: 1, value: isQuoted ? text : plainScalar(text) };
}

/** A text without quotes: it ends before a comment or a colon, in brackets also at their marks. */
function bare(cursor: Cursor, isFlow: boolean): Word {
  const { text, at: from } = cursor;
  // every other start has a meaning of its own, or may have
  const start = /[^\s\-?:,[\]{}#&*!|>'"%@`]|-[\w.]/uy;
  start.lastIndex = from;
  if (!start.test(text)) leave();
  const end = isFlow ? / #|:(?=[ \r\n,[\]{}]|$)|\r?\n|[,[\]{}]|$/g : / #|:(?=[ \r\n]|$)|\r?\n|$/g;
  end.lastIndex = from;
  const stop = end.exec(text)?.index ?? text.length;
  const word = text.slice(from, stop);
  const found = word.replace(/ +$/, '');
  if (text[stop] === ':' && found !== word) leave();
  if (isFlow && isOpen(found)) leave();
  cursor.at = stop;
  return { from, to: from + found.length, text: found, isQuoted: false };
}

/** Whether a comma has cut a formula in two, which the other reader mends. */
function isOpen(word: string): boolean {
  return word.split('(').length > word.split(')').length;
}

function single(cursor: Cursor): Word {
  const { text, at: from } = cursor;
  const quoted = /'((?:[^'\r\n]|'')*)'/y;
  quoted.lastIndex = from;
  const found = quoted.exec(text) ?? leave();
  cursor.at += found[0].length;
  return afterQuote(cursor, { from, to: cursor.at, text: (found[1] ?? '').replaceAll("''", "'"), isQuoted: true });
}

function double(cursor: Cursor): Word {
  const { text, at: from } = cursor;
  const quoted = /"((?:[^"\\\r\n]|\\[nt"\\/]|\\u[\da-fA-F]{4})*)"/y;
  quoted.lastIndex = from;
  const found = quoted.exec(text) ?? leave();
  cursor.at += found[0].length;
  const read = (found[1] ?? '').replace(/\\(u(.{4})|.)/g, (_, mark: string, code?: string) =>
    code === undefined ? (escapes[mark] ?? '') : String.fromCodePoint(Number.parseInt(code, 16)),
  );
  return afterQuote(cursor, { from, to: cursor.at, text: read, isQuoted: true });
}

function afterQuote(cursor: Cursor, word: Word): Word {
  if (!cursor.isBlank(cursor.at) && !',:]}'.includes(cursor.here)) leave();
  return word;
}
