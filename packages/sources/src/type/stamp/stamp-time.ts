import { MICROS_PER_DAY } from '@sluice/core/calendar';
import type { ByteCursor } from './byte-cursor.ts';

/** A time of day in microseconds, absent where the stamp ends at its date, and its offset from UTC where written. */
export interface TimePart {
  readonly micros?: number;
  readonly offset?: number;
}

const NO_TIME: TimePart = {};
const COLON = 58;
const COMMA = 44;
const DOT = 46;
const LETTER_T = 84;
const LOWER_T = 116;

/** Reads what follows a date: nothing, or a time and maybe a zone. Null where it is something else. */
export function readTime(cursor: ByteCursor): TimePart | null {
  if (cursor.done) return NO_TIME;
  const lead = cursor.at;
  if (!cursor.take(LETTER_T) && !cursor.take(LOWER_T)) {
    cursor.take(COMMA);
    cursor.skipSpaces();
    if (cursor.at === lead) return null;
  }
  const micros = readClock(cursor);
  if (micros < 0) return null;
  if (cursor.done) return { micros };
  const offset = readOffset(cursor);
  return offset === null || !cursor.done ? null : { micros, offset };
}

function readClock(cursor: ByteCursor): number {
  let hour = cursor.number(2);
  if (hour < 0 || !cursor.take(COLON)) return -1;
  const minute = cursor.number(2);
  let second = 0;
  let micros = 0;
  if (cursor.take(COLON)) {
    second = cursor.number(2);
    if (cursor.byte === DOT || cursor.byte === COMMA) {
      cursor.at++;
      micros = readFraction(cursor);
    }
  }
  if (minute < 0 || minute > 59 || second < 0 || second > 60 || micros < 0) return -1;
  hour = readHalf(cursor, hour);
  const time = (hour * 3600 + minute * 60 + second) * 1e6 + micros;
  return hour < 0 || time > MICROS_PER_DAY || (hour > 23 && time !== MICROS_PER_DAY) ? -1 : time;
}

/** Digits past the microsecond are cut. */
function readFraction(cursor: ByteCursor): number {
  const start = cursor.at;
  const value = cursor.number(6);
  const width = cursor.at - start;
  cursor.number(12);
  return value < 0 ? -1 : value * 10 ** (6 - width);
}

/** The hour of a 12-hour clock, where AM or PM follows. */
function readHalf(cursor: ByteCursor, hour: number): number {
  const start = cursor.at;
  cursor.skipSpaces();
  const half = cursor.byte | 32;
  if (half !== 97 && half !== 112) {
    cursor.at = start;
    return hour;
  }
  cursor.at++;
  cursor.take(DOT);
  const isHalf = (cursor.byte | 32) === 109;
  cursor.at++;
  cursor.take(DOT);
  if (!isHalf || hour < 1 || hour > 12) return -1;
  return (hour % 12) + (half === 112 ? 12 : 0);
}

function readOffset(cursor: ByteCursor): number | null {
  cursor.skipSpaces();
  const sign = cursor.byte;
  if (sign === 43 || sign === 45) {
    cursor.at++;
    const hour = cursor.number(2);
    cursor.take(COLON);
    const minute = cursor.done ? 0 : cursor.number(2);
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return null;
    const size = (hour * 60 + minute) * 60e6;
    return sign === 45 ? 0 - size : size;
  }
  const word = cursor.word();
  return word === 'z' || word === 'utc' || word === 'gmt' ? 0 : null;
}
