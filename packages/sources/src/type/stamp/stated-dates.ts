import type { DateOrder, StampValue } from './stamp-parts.ts';

/** What a source's `dates:` says: the order of day and month, the unit of Unix times, or that numbers are days. */
export interface StatedDates {
  readonly order?: DateOrder;
  /** Microseconds in a unit of a Unix time. */
  readonly unixMicros?: number;
  /** Reads numbers as days the way spreadsheets count them. */
  readonly readSerial?: (text: string, into: StampValue) => void;
}

const UNIX =
  /^unix(?:[ _-]?time(?:stamp)?)?(?:[ _-]?(s|seconds?|ms|milli(?:s|seconds?)?|us|µs|micros?|microseconds?|ns|nanoseconds?))?$/i;

/** Reads a format such as `D/M/YYYY`, `MM-DD-YYYY HH:mm`, `unix`, `unix ms` or `excel`. */
export function statedDates(format: string | undefined): StatedDates {
  if (format === undefined) return {};
  const unix = UNIX.exec(format.trim());
  if (unix !== null) return { unixMicros: unitMicros(unix[1]?.toLowerCase() ?? 's') };
  const date = format.split(/[ T](?=[Hh])/)[0] ?? '';
  const places = [
    ['Y', date.search(/[Yy]/)],
    ['M', date.search(/[Mm]/)],
    ['D', date.search(/[Dd]/)],
  ] as const;
  if (places.some(([, at]) => at < 0)) return {};
  const order = [...places]
    .sort((a, b) => a[1] - b[1])
    .map(([letter]) => letter)
    .join('');
  return order === 'MDY' || order === 'DMY' || order === 'YMD' ? { order } : {};
}

function unitMicros(unit: string): number {
  if (unit === 'ns' || unit.startsWith('nano')) return 1e-3;
  if (unit === 'us' || unit === 'µs' || unit.startsWith('micro')) return 1;
  return unit === 'ms' || unit.startsWith('milli') ? 1e3 : 1e6;
}
