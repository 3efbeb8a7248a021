import { dayOfDate, isDate, MICROS_PER_DAY } from '@sluice/core/calendar';
import type { ByteCursor } from './byte-cursor.ts';
import type { StampValue } from './stamp-parts.ts';

/** Reads YYYYMMDD, YYYYMMDDHHmmss, or a Unix time in seconds, milliseconds, microseconds or nanoseconds by its length. */
export function readDigits(cursor: ByteCursor, into: StampValue): void {
  const start = cursor.at;
  const isNegative = cursor.take(45);
  const whole = digitsUntil(cursor, 46);
  const width = cursor.at - start - (isNegative ? 1 : 0);
  const fraction = cursor.take(46) ? readFraction(cursor) : 0;
  const isWhole = !isNegative && fraction === 0;
  if (width === 8 && isWhole) settleDay(whole, into);
  if (width === 14 && isWhole) settleWall(whole, into);
  const scale = unixScale(width);
  if (scale === 0) return;
  into.kind = 'instant';
  const size = scale >= 1 ? whole * scale + Math.round(fraction * scale) : Math.floor(whole * scale);
  into.value = isNegative ? 0 - size : size;
}

/** Microseconds in the unit a Unix time of that many digits counts; 0 where it is none. */
export function unixScale(width: number): number {
  if (width === 9 || width === 10) return 1e6;
  if (width === 12 || width === 13) return 1e3;
  if (width === 15 || width === 16) return 1;
  return width === 18 || width === 19 ? 1e-3 : 0;
}

function digitsUntil(cursor: ByteCursor, stop: number): number {
  let value = 0;
  while (!cursor.done && cursor.byte !== stop) {
    value = value * 10 + (cursor.byte - 48);
    cursor.at++;
  }
  return value;
}

function readFraction(cursor: ByteCursor): number {
  let value = 0;
  let unit = 0.1;
  for (; !cursor.done; cursor.at++, unit /= 10) value += (cursor.byte - 48) * unit;
  return value;
}

function settleDay(whole: number, into: StampValue): void {
  const year = Math.floor(whole / 10_000);
  const month = Math.floor(whole / 100) % 100;
  if (year < 1900 || year > 2200 || !isDate(year, month, whole % 100)) return;
  into.kind = 'day';
  into.value = dayOfDate(year, month, whole % 100);
}

function settleWall(whole: number, into: StampValue): void {
  const date = Math.floor(whole / 1e6);
  const clock = whole % 1e6;
  settleDay(date, into);
  const hour = Math.floor(clock / 10_000);
  const minute = Math.floor(clock / 100) % 100;
  if (into.kind !== 'day' || hour > 23 || minute > 59 || clock % 100 > 60) {
    into.kind = 'none';
    return;
  }
  into.kind = 'wall';
  into.value = into.value * MICROS_PER_DAY + (hour * 3600 + minute * 60 + (clock % 100)) * 1e6;
}
