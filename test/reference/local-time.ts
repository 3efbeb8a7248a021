/** Slow and obvious local time by `Intl`: the reference shares no calendar with the product. Instants are UTC microseconds. */

const DAY = 86_400_000;
const format = (timeZone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
/** The zones the logs are in; to make a format takes long. */
const FORMATS: ReadonlyMap<string, Intl.DateTimeFormat> = new Map(
  ['Europe/Berlin', 'America/New_York', 'Asia/Shanghai'].map((zone) => [zone, format(zone)]),
);

/** The wall clock at an instant, as if it were UTC, in milliseconds. */
export function wallClock(instant: number, timezone: string): number {
  const ms = Math.floor(instant / 1000);
  if (timezone === 'UTC') return ms;
  const parts = Object.fromEntries(
    (FORMATS.get(timezone) ?? format(timezone)).formatToParts(ms).map((p) => [p.type, Number(p.value)]),
  );
  const at = (name: string): number => parts[name] ?? 0;
  const seconds = Date.UTC(at('year'), at('month') - 1, at('day'), at('hour'), at('minute'), at('second'));
  return seconds + (((ms % 1000) + 1000) % 1000);
}

/** Days since 1970-01-01 of the local calendar. */
export function localDay(instant: number, timezone: string): number {
  return Math.floor(wallClock(instant, timezone) / DAY);
}

/** The instant a wall clock shows: the first of two, and moved on by the gap where there is none (rule T2). */
export function fromWallClock(wall: number, timezone: string): number {
  if (timezone === 'UTC') return wall * 1000;
  const offsets = [wall - DAY, wall + DAY].map((ms) => wallClock(ms * 1000, timezone) - ms);
  const tries = offsets.map((offset) => wall - offset).sort((a, b) => a - b);
  const right = tries.find((ms) => wallClock(ms * 1000, timezone) === wall);
  return (right ?? wall - (offsets[0] ?? 0)) * 1000;
}

/** A date moved by calendar months, its day clamped to the month's end; milliseconds of a wall clock. */
export function addMonths(wall: number, months: number): number {
  const date = new Date(wall);
  const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1);
  const length = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0)).getUTCDate();
  const day = Math.min(date.getUTCDate(), length);
  return first + (day - 1) * DAY + (((wall % DAY) + DAY) % DAY);
}

/** `t` is an instant, or a local day where `byDay`; so is the answer. */
export function addDuration(
  t: number,
  duration: { n: number; unit: string },
  byDay: boolean,
  timezone: string,
): number {
  const exact: Record<string, number> = { second: 1e6, minute: 60e6, hour: 3600e6, day: 86400e6, week: 7 * 86400e6 };
  const months: Record<string, number> = { month: 1, quarter: 3, year: 12 };
  const length = exact[duration.unit];
  if (length !== undefined) return t + duration.n * (byDay ? length / 86400e6 : length);
  const step = duration.n * (months[duration.unit] ?? Number.NaN);
  if (byDay) return addMonths(t * DAY, step) / DAY;
  return fromWallClock(addMonths(wallClock(t, timezone), step), timezone);
}
