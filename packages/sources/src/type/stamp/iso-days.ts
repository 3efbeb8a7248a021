import { dayOfDate, isDate } from '@sluice/core/calendar';
import type { DayColumn } from '@sluice/core/table';
import type { TextCells } from '../../raw/raw-column.ts';
import { spread } from '../column-request.ts';

const DASH = 45;

/** The days of cells that are all `YYYY-MM-DD`, which reads like no other date; null where one is anything else. */
export function isoDays({ texts, codes }: TextCells): DayColumn | null {
  const days = new Float64Array(texts.size);
  for (let entry = 0; entry < days.length; entry++) {
    texts.at(entry);
    const day = dayAt(texts.bytes, texts.from, texts.to);
    if (day === null) return null;
    days[entry] = day;
  }
  return days.length === 0 ? null : { type: 'day', values: spread(codes, days) };
}

/** Whether all cells are such days. */
export function areIsoDays({ texts }: TextCells): boolean {
  for (let entry = 0; entry < texts.size; entry++) {
    texts.at(entry);
    if (dayAt(texts.bytes, texts.from, texts.to) === null) return false;
  }
  return texts.size > 0;
}

function dayAt(bytes: Uint8Array, from: number, to: number): number | null {
  if (to - from !== 10 || bytes[from + 4] !== DASH || bytes[from + 7] !== DASH) return null;
  const [year, month, day] = [digits(bytes, from, 4), digits(bytes, from + 5, 2), digits(bytes, from + 8, 2)];
  return isDate(year, month, day) ? dayOfDate(year, month, day) : null;
}

/** The number in so many digits; NaN where one is none. */
function digits(bytes: Uint8Array, from: number, count: number): number {
  let value = 0;
  for (let i = from; i < from + count; i++) {
    const digit = (bytes[i] as number) - 48;
    value = digit >= 0 && digit < 10 ? value * 10 + digit : Number.NaN;
  }
  return value;
}
