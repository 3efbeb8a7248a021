import { MICROS_PER_DAY } from '@sluice/core/calendar';
import type { StampValue } from './stamp-parts.ts';

/** 1970-01-01 as spreadsheets count days, with the 29 February 1900 that they believe in. */
const EPOCH = 25_569;
const MILLIS_PER_DAY = MICROS_PER_DAY / 1000;

/** Whether a number may be a day as spreadsheets count them: March 1900 to 2200. */
export const isSerialDay = (serial: number): boolean => serial >= 61 && serial < 110_000;

/** Reads a number as such a day, or with a fraction as wall time to the millisecond; leaves `into` where it is none. */
export function readSerial(text: string, into: StampValue): void {
  const serial = Number(text.replace(',', '.'));
  if (!isSerialDay(serial)) return;
  const day = Math.floor(serial);
  into.kind = serial === day ? 'day' : 'wall';
  into.value = serial === day ? day - EPOCH : Math.round((serial - EPOCH) * MILLIS_PER_DAY) * 1000;
}
