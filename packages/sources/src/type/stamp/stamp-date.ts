import type { ByteCursor } from './byte-cursor.ts';
import type { DateParts } from './stamp-parts.ts';

const DASH = 45;
const DOT = 46;
const SLASH = 47;
const COMMA = 44;
const SPACE = 32;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_NAMES = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const WEEKDAY = /^(sun|mon|tue|wed|thu|fri|sat)/;
const YEAR_SIGN = [0xe5, 0xb9, 0xb4];
const MONTH_SIGN = [0xe6, 0x9c, 0x88];
const DAY_SIGN = [0xe6, 0x97, 0xa5];

/** Reads the date at the cursor into `parts`; `kind` stays `none` where there is none. Two-digit years are 1969 to 2068. */
export function readDate(cursor: ByteCursor, parts: DateParts): void {
  parts.kind = 'none';
  const first = cursor.byte;
  if (first >= 48 && first <= 57) readNumeric(cursor, parts);
  else readMonthFirst(cursor, parts);
}

function readNumeric(cursor: ByteCursor, parts: DateParts): void {
  const start = cursor.at;
  const first = cursor.number(4);
  const width = cursor.at - start;
  if (width === 4) readYearFirst(cursor, parts, first);
  else if (width <= 2) readTriple(cursor, parts, first);
}

function readYearFirst(cursor: ByteCursor, parts: DateParts, year: number): void {
  const separator = cursor.byte;
  const isChinese = cursor.takeAll(YEAR_SIGN);
  if (!isChinese) {
    if (separator !== DASH && separator !== SLASH && separator !== DOT) return;
    cursor.at++;
  }
  const month = cursor.number(2);
  if (!(isChinese ? cursor.takeAll(MONTH_SIGN) : cursor.take(separator))) return;
  const day = cursor.number(2);
  if (isChinese) cursor.takeAll(DAY_SIGN);
  set(parts, 'ymd', year, month, day);
}

function readTriple(cursor: ByteCursor, parts: DateParts, first: number): void {
  const separator = cursor.byte;
  if (separator !== SLASH && separator !== DASH && separator !== DOT && separator !== SPACE) return;
  cursor.at++;
  const next = cursor.byte;
  if (next < 48 || next > 57) {
    readNamedMonth(cursor, parts, first, separator);
    return;
  }
  const second = cursor.number(2);
  if (separator === SPACE || !cursor.take(separator)) return;
  const year = readYear(cursor);
  if (year < 0) return;
  // Dots are written day first everywhere.
  if (separator === DOT) set(parts, 'ymd', year, second, first);
  else {
    parts.kind = 'numbers';
    parts.first = first;
    parts.second = second;
    parts.year = year;
  }
}

/** `5 Mar 2026`, `05-Mar-26`. */
function readNamedMonth(cursor: ByteCursor, parts: DateParts, day: number, separator: number): void {
  const month = monthOf(cursor.word());
  if (month === 0) return;
  cursor.take(DOT);
  cursor.take(COMMA);
  if (!cursor.take(separator)) cursor.skipSpaces();
  const year = readYear(cursor);
  if (year >= 0) set(parts, 'ymd', year, month, day);
}

/** `Mar 5, 2026`, with a weekday before it or before `5 Mar 2026`. */
function readMonthFirst(cursor: ByteCursor, parts: DateParts): void {
  let word = cursor.word();
  if (WEEKDAY.test(word) && monthOf(word) === 0) {
    cursor.take(COMMA);
    cursor.skipSpaces();
    if (cursor.byte >= 48 && cursor.byte <= 57) {
      readNumeric(cursor, parts);
      return;
    }
    word = cursor.word();
  }
  const month = monthOf(word);
  if (month === 0) return;
  cursor.take(DOT);
  cursor.skipSpaces();
  const day = cursor.number(2);
  cursor.take(COMMA);
  cursor.skipSpaces();
  const year = cursor.number(4);
  if (year > 31) set(parts, 'ymd', year, month, day);
}

function readYear(cursor: ByteCursor): number {
  const start = cursor.at;
  const year = cursor.number(4);
  const width = cursor.at - start;
  if (width === 4) return year;
  return width === 2 ? year + (year < 69 ? 2000 : 1900) : -1;
}

function monthOf(word: string): number {
  if (word.length < 3) return 0;
  const month = MONTHS.indexOf(word.slice(0, 3));
  const isName = month >= 0 && (word.length === 3 || word === 'sept' || word === MONTH_NAMES[month]);
  return isName ? month + 1 : 0;
}

function set(parts: DateParts, kind: 'ymd', year: number, month: number, day: number): void {
  parts.kind = kind;
  parts.year = year;
  parts.month = month;
  parts.day = day;
}
