import type { Duration, DurationUnit } from '../units.ts';

const DURATION = /^(\d{1,9})\s+(second|minute|hour|day|week|month|quarter|year)s?$/;

/** Reads `30 days`, `1 month`, `12 hours`; null for anything else. */
export function parseDuration(text: string): Duration | null {
  const match = DURATION.exec(text.trim());
  return match === null ? null : { n: Number(match[1]), unit: match[2] as DurationUnit };
}

/** `30 days`, `1 month`: what `parseDuration` reads back. */
export function durationText(duration: Duration): string {
  return `${duration.n} ${duration.unit}${duration.n === 1 ? '' : 's'}`;
}
