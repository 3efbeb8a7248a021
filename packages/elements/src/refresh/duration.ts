const UNITS: Readonly<Record<string, number>> = { second: 1000, minute: 60_000, hour: 3_600_000, day: 86_400_000 };
/** Nobody's server is asked more often than this. */
const LEAST_MS = 10_000;

/** `15 minutes` in milliseconds; null where it is no length of time. */
export function durationOf(text: string | null): number | null {
  const [, number = '', unit = ''] = /^\s*(\d+(?:\.\d+)?)?\s*(second|minute|hour|day)s?\s*$/i.exec(text ?? '') ?? [];
  const size = UNITS[unit.toLowerCase()];
  if (size === undefined) return null;
  return Math.max(LEAST_MS, (number === '' ? 1 : Number(number)) * size);
}
