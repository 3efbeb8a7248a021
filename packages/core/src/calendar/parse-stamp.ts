import { dayOfDate, isDate } from './civil.ts';
import { type Day, MICROS_PER_DAY, MICROS_PER_SECOND, type Micros } from './units.ts';

/** A stamp as written: a day, or a wall time with its offset from UTC in microseconds (null: the file's zone). */
export type Stamp = { readonly day: Day } | { readonly wall: Micros; readonly offset: Micros | null };

const ZERO = 48;

/**
 * Reads `2026-10-01`, or with `T` or a space a time `09:00[:00[.000000]]` and maybe `Z`, `UTC` or `+02:00`.
 * Digits past the microsecond are cut. Null for anything else, dates that do not exist included.
 */
export function parseStamp(text: string): Stamp | null {
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 2);
  const date = digits(text, 8, 2);
  if (year < 0 || text[4] !== '-' || text[7] !== '-' || !isDate(year, month, date)) return null;
  const day = dayOfDate(year, month, date);
  if (text.length === 10) return { day };
  const separator = text[10];
  if (separator !== 'T' && separator !== ' ' && separator !== 't') return null;
  return parseTime(text, day);
}

function parseTime(text: string, day: Day): Stamp | null {
  const hour = digits(text, 11, 2);
  const minute = digits(text, 14, 2);
  if (hour < 0 || minute < 0 || minute > 59 || text[13] !== ':') return null;
  let at = 16;
  let second = 0;
  let micros = 0;
  if (text[at] === ':') {
    second = digits(text, 17, 2);
    if (second < 0 || second > 60) return null;
    at = 19;
    if (text[at] === '.' || text[at] === ',') {
      const end = endOfDigits(text, at + 1);
      if (end === at + 1) return null;
      micros = Number(text.slice(at + 1, Math.min(end, at + 7)).padEnd(6, '0'));
      at = end;
    }
  }
  const time = (hour * 60 + minute) * 60e6 + second * MICROS_PER_SECOND + micros;
  // 24:00 is the end of the day.
  if (hour > 23 && time !== MICROS_PER_DAY) return null;
  const offset = parseOffset(text, text[at] === ' ' ? at + 1 : at);
  return offset === undefined ? null : { wall: day * MICROS_PER_DAY + time, offset };
}

/** Null where no zone is written, undefined where it is not one. */
function parseOffset(text: string, at: number): Micros | null | undefined {
  if (at === text.length) return text[at - 1] === ' ' ? undefined : null;
  const rest = text.slice(at);
  if (rest === 'Z' || rest === 'z' || rest === 'UTC' || rest === 'GMT') return 0;
  const match = /^([+-])(\d\d)(?::?(\d\d)(?::?(\d\d))?)?$/.exec(rest);
  if (match === null) return undefined;
  const [, sign, hour, minute = '0', second = '0'] = match;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const size = (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) * MICROS_PER_SECOND;
  return sign === '-' ? 0 - size : size;
}

/** The number in `count` digits, or -1. */
function digits(text: string, from: number, count: number): number {
  let value = 0;
  for (let i = from; i < from + count; i++) {
    const digit = text.charCodeAt(i) - ZERO;
    if (!(digit >= 0 && digit <= 9)) return -1;
    value = value * 10 + digit;
  }
  return value;
}

function endOfDigits(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) >= ZERO && text.charCodeAt(at) <= ZERO + 9) at++;
  return at;
}
