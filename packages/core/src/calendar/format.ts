import { dateOfDay } from './civil.ts';
import { type Day, MICROS_PER_DAY, MICROS_PER_SECOND, type Micros } from './units.ts';

/** `2026-10-01`. */
export function formatDay(day: Day): string {
  const date = dateOfDay(day);
  return `${formatYear(date.year)}-${pad(date.month)}-${pad(date.day)}`;
}

/** `2026-10-01T07:00:00Z`, with three or six decimals of the second where they are not zero. */
export function formatInstant(micros: Micros): string {
  const day = Math.floor(micros / MICROS_PER_DAY);
  const rest = micros - day * MICROS_PER_DAY;
  const seconds = Math.floor(rest / MICROS_PER_SECOND);
  const fraction = rest - seconds * MICROS_PER_SECOND;
  const time = `${pad(Math.floor(seconds / 3600))}:${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}`;
  return `${formatDay(day)}T${time}${formatFraction(fraction)}Z`;
}

/** Four digits; a sign and more where they do not do, as ISO 8601 has it. */
export function formatYear(year: number): string {
  if (year >= 0 && year <= 9999) return String(year).padStart(4, '0');
  return (year < 0 ? '-' : '+') + String(Math.abs(year)).padStart(6, '0');
}

/** Two digits. */
export function pad(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

function formatFraction(micros: number): string {
  if (micros === 0) return '';
  const text = String(micros).padStart(6, '0');
  return `.${text.endsWith('000') ? text.slice(0, 3) : text}`;
}
