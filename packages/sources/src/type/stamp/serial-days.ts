import { dayOfDate, MICROS_PER_DAY } from '@sluice/core/calendar';
import type { StampValue } from './stamp-parts.ts';

/** What a spreadsheet counts days from, with the 29 February 1900 that it believes in. */
const ORIGIN = dayOfDate(1899, 12, 30);
const FIRST = 61;
const MILLIS_PER_DAY = MICROS_PER_DAY / 1000;

/** Whether a number may be a day as spreadsheets count them: March 1900 to 2200. */
export function isSerialDay(serial: number): boolean {
  return serial >= FIRST && ORIGIN + Math.floor(serial) <= dayOfDate(2200, 12, 31);
}

/** Reads a number as such a day, or with a fraction as wall time to the millisecond; leaves `into` where it is none. */
export function readSerial(text: string, into: StampValue): void {
  const serial = text.trim() === '' ? Number.NaN : Number(text.replace(',', '.'));
  if (!isSerialDay(serial)) return;
  const day = Math.floor(serial);
  into.kind = serial === day ? 'day' : 'wall';
  into.value = ORIGIN + day;
  if (serial !== day) into.value = (into.value * MILLIS_PER_DAY + Math.round((serial - day) * MILLIS_PER_DAY)) * 1000;
}
