import { dayOfDate, isDate } from '@sluice/core/calendar';
import type { DayColumn, InstantColumn, NumberColumn } from '@sluice/core/table';

/**
 * Plain numbers as stamps. A host's are UTC microseconds as they stand and are not copied; those of a file are
 * YYYYMMDD or a Unix time whose unit its size shows, unless the file states it. Undefined where they are neither.
 */
export function stampsOfNumbers(
  numbers: NumberColumn,
  clock: 'micros' | 'unknown',
  unixMicros: number | undefined,
): InstantColumn | DayColumn | undefined {
  if (clock === 'micros') return { type: 'instant', values: numbers.values };
  const { least, most } = extent(numbers.values);
  if (most < least) return { type: 'instant', values: numbers.values };
  if (unixMicros === undefined && least >= 19_000_101 && most <= 22_001_231) return daysOf(numbers.values);
  const scale = unixMicros ?? scaleOf(Math.max(Math.abs(least), Math.abs(most)));
  if (scale === 0) return undefined;
  return { type: 'instant', values: scale === 1 ? numbers.values : numbers.values.map((v) => Math.floor(v * scale)) };
}

function extent(values: Float64Array): { least: number; most: number } {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return { least, most };
}

function scaleOf(most: number): number {
  if (most < 1e8) return 0;
  if (most < 1e11) return 1e6;
  if (most < 1e14) return 1e3;
  return most < 1e17 ? 1 : 1e-3;
}

function daysOf(values: Float64Array): DayColumn | undefined {
  const days = values.map((value) => {
    if (Number.isNaN(value)) return value;
    const [year, month, day] = [Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100];
    return isDate(year, month, day) ? dayOfDate(year, month, day) : Number.POSITIVE_INFINITY;
  });
  return days.includes(Number.POSITIVE_INFINITY) ? undefined : { type: 'day', values: days };
}
