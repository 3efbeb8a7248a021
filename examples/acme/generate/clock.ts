import type { Random } from './random.ts';

/** The first and the last day of the example, and the days between. */
export const firstDay = Date.UTC(2024, 10, 1);
export const lastDay = Date.UTC(2026, 9, 31);
export const days = Math.round((lastDay - firstDay) / 86_400_000) + 1;

/** Share of visits by month, January first: quiet in summer and at the year's end. */
const byMonth = [1.02, 1.06, 1.1, 1.02, 1.0, 0.96, 0.78, 0.74, 1.12, 1.14, 1.1, 0.7];
/** Sunday first. */
const byWeekday = [0.38, 1.12, 1.22, 1.2, 1.15, 0.95, 0.35];
const byHour = [1, 1, 1, 1, 1, 2, 4, 8, 14, 18, 19, 17, 13, 15, 17, 16, 14, 10, 7, 6, 6, 5, 3, 2];

/** Cumulated weight of each day, 40 % more at the end than at the start. */
const cumulated = new Float64Array(days);
let sum = 0;
for (let i = 0; i < days; i++) {
  const date = new Date(firstDay + i * 86_400_000);
  const season = (byMonth[date.getUTCMonth()] ?? 1) * (byWeekday[date.getUTCDay()] ?? 1);
  sum += season * (1 + (0.4 * i) / days);
  cumulated[i] = sum;
}

/** A moment of local wall time as milliseconds, as if the zone were UTC. */
export function moment(random: Random): number {
  return dayStart(random) + timeOfDay(random);
}

function dayStart(random: Random): number {
  const at = random.next() * (cumulated.at(-1) ?? 1);
  let low = 0;
  let high = days - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cumulated[middle] ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return firstDay + low * 86_400_000;
}

function timeOfDay(random: Random): number {
  const hour = random.pick(byHour.map((weight, h) => [h, weight] as const));
  return hour * 3_600_000 + random.int(0, 3_599) * 1000;
}

/** `2026-03-05 14:07:33`, the way a portal exports its local time. */
export function stamp(ms: number): string {
  return new Date(ms).toISOString().slice(0, 19).replace('T', ' ');
}

/** `2026-03-05`. */
export function day(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
