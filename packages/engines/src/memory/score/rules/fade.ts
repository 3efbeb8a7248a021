import type { Duration } from '@sluice/core/calendar';
import type { Decay } from '@sluice/core/catalog';
import { ageOf, lengthOf, type ScoreClock, stretchesSince } from './clock.ts';

/** What is left of points given at a stamp. */
export type Fade = (points: number, time: number) => number;

/** Rule S2: how points fade with their exact age. */
export function fadeOf(decay: Decay | null, clock: ScoreClock): Fade {
  if (decay === null) return (points) => points;
  switch (decay.kind) {
    case 'half_life': {
      const length = lengthOf(clock, decay.length);
      return (points, time) => points * 2 ** (-ageOf(clock, time) / length);
    }
    case 'linear': {
      const length = lengthOf(clock, decay.length);
      return (points, time) => points * Math.max(0, 1 - ageOf(clock, time) / length);
    }
    case 'factor': {
      const stretches = counter(clock, decay.every);
      return (points, time) => points * decay.factor ** stretches(time);
    }
    case 'step': {
      const stretches = counter(clock, decay.every);
      return (points, time) => towardZero(points, decay.step * stretches(time));
    }
  }
}

/** Whole stretches since a stamp: a division where they all have one length. */
function counter(clock: ScoreClock, every: Duration): (time: number) => number {
  if (isCalendar(every) || clock.byDay) return (time) => stretchesSince(clock, time, every);
  const length = lengthOf(clock, every);
  return (time) => Math.floor(ageOf(clock, time) / length);
}

function isCalendar({ unit }: Duration): boolean {
  return unit === 'month' || unit === 'quarter' || unit === 'year';
}

function towardZero(points: number, taken: number): number {
  return Math.sign(points) * Math.max(0, Math.abs(points) - taken);
}
