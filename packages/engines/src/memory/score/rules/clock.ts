import { type Calendar, type Duration, MICROS_PER_DAY } from '@sluice/core/calendar';

/** Ages as a score counts them: exact, or in whole local days where any stamp is a date (rule T3). */
export interface ScoreClock {
  /** The instant of the score: UTC microseconds, or a local day. */
  readonly at: number;
  readonly byDay: boolean;
  readonly calendar: Calendar;
}

/** The age of a stamp in microseconds. */
export function ageOf({ at, byDay }: ScoreClock, time: number): number {
  return byDay ? (at - time) * MICROS_PER_DAY : at - time;
}

/** The stamp a duration before the clock's instant. */
export function before({ at, byDay, calendar }: ScoreClock, duration: Duration): number {
  return byDay ? calendar.subtractDays(at, duration) : calendar.subtractMicros(at, duration);
}

/** A duration in microseconds; of months the length of those before the clock's instant. */
export function lengthOf(clock: ScoreClock, duration: Duration): number {
  return ageOf(clock, before(clock, duration));
}

/** How many whole stretches lie between a stamp and the clock's instant. */
export function stretchesSince(clock: ScoreClock, time: number, every: Duration): number {
  const { at, byDay, calendar } = clock;
  const after = (n: number) => {
    const length = { n: n * every.n, unit: every.unit };
    return byDay ? calendar.addDays(time, length) : calendar.addMicros(time, length);
  };
  let n = Math.max(0, Math.floor(ageOf(clock, time) / lengthOf(clock, every)) - 1);
  while (n > 0 && after(n) > at) n--;
  while (after(n + 1) <= at) n++;
  return n;
}

/** The local day of a stamp. */
export function dayOf({ byDay, calendar }: ScoreClock, time: number): number {
  return byDay ? time : calendar.dayOf(time);
}
