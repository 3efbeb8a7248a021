import { type Duration, MICROS_PER_DAY } from '@sluice/core/calendar';
import type { Decay } from '@sluice/core/catalog';
import { lengthOf, type ScoreClock, stretchesSince } from './clock.ts';

/** What is left of points given at a stamp. */
export type Fade = (points: number, time: number) => number;

/** What is left of points given at a stamp, at an instant. */
export type FadeAt = (points: number, time: number, at: number) => number;

/** Rule S2: how points fade with their exact age. */
export function fadeOf(decay: Decay | null, clock: ScoreClock): Fade {
  const { at } = clock;
  const fade = fadeAt(decay, clock);
  return (points, time) => fade(points, time, at);
}

/** The same at any instant, in the way stamps are counted. */
export function fadeAt(decay: Decay | null, way: Omit<ScoreClock, 'at'>): FadeAt {
  if (decay === null) return (points) => points;
  const unit = way.byDay ? MICROS_PER_DAY : 1;
  switch (decay.kind) {
    case 'half_life': {
      const lengthAt = lengthsOf(decay.length, way);
      return (points, time, at) => points * 2 ** ((-(at - time) * unit) / lengthAt(at));
    }
    case 'linear': {
      const lengthAt = lengthsOf(decay.length, way);
      return (points, time, at) => points * Math.max(0, 1 - ((at - time) * unit) / lengthAt(at));
    }
    case 'factor': {
      const stretches = counter(way, decay.every);
      return (points, time, at) => points * decay.factor ** stretches(time, at);
    }
    case 'step': {
      const stretches = counter(way, decay.every);
      return (points, time, at) => towardZero(points, decay.step * stretches(time, at));
    }
  }
}

/** A duration in microseconds before an instant: one number, but for months. */
function lengthsOf(duration: Duration, way: Omit<ScoreClock, 'at'>): (at: number) => number {
  let known = Number.NaN;
  let length = lengthOf({ ...way, at: 0 }, duration);
  if (!isCalendar(duration)) return () => length;
  return (at) => {
    if (at !== known) length = lengthOf({ ...way, at }, duration);
    known = at;
    return length;
  };
}

/** Whole stretches since a stamp: a division where they all have one length. */
function counter(way: Omit<ScoreClock, 'at'>, every: Duration): (time: number, at: number) => number {
  if (isCalendar(every) || way.byDay) return (time, at) => stretchesSince({ ...way, at }, time, every);
  const length = lengthOf({ ...way, at: 0 }, every);
  return (time, at) => Math.floor((at - time) / length);
}

/** Whether its length depends on when: months, quarters and years. */
export function isCalendar({ unit }: Duration): boolean {
  return unit === 'month' || unit === 'quarter' || unit === 'year';
}

function towardZero(points: number, taken: number): number {
  return Math.sign(points) * Math.max(0, Math.abs(points) - taken);
}
