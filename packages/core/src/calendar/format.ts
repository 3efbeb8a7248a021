import { type Day, MICROS_PER_DAY, type Micros } from './units.ts';

/** `2026-10-01`. */
export function formatDay(day: Day): string {
  return formatInstant(day * MICROS_PER_DAY).slice(0, -10);
}

/** `2026-10-01T07:00:00Z`, with three or six decimals of the second where they are not zero. */
export function formatInstant(micros: Micros): string {
  const millis = Math.floor(micros / 1000);
  const rest = micros - millis * 1000;
  const text = new Date(millis).toISOString().slice(0, -1);
  return `${rest > 0 ? text + String(rest).padStart(3, '0') : text.replace('.000', '')}Z`;
}
