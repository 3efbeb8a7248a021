import { addMonths } from './civil.ts';
import { MICROS_OF, MONTHS_OF } from './lengths.ts';
import { type Day, type Duration, MICROS_PER_DAY, type Micros } from './units.ts';
import type { Zone } from './zone.ts';

/** The instant a duration later (rule T2): weeks and shorter are exact, longer ones step the local wall time. */
export function addMicros(micros: Micros, duration: Duration, zone: Zone): Micros {
  const exact = MICROS_OF[duration.unit];
  if (exact !== undefined) return micros + duration.n * exact;
  return shiftWall(micros, (day) => addMonths(day, duration.n * MONTHS_OF[duration.unit]), zone);
}

/** The day a duration later. Hours and shorter count as the whole days they hold, toward zero. */
export function addDays(day: Day, duration: Duration): Day {
  const exact = MICROS_OF[duration.unit];
  if (exact !== undefined) return day + Math.trunc((duration.n * exact) / MICROS_PER_DAY);
  return addMonths(day, duration.n * MONTHS_OF[duration.unit]);
}

/** The instant with the same wall time on another day. An unmoved instant stays itself, even in a double hour. */
export function shiftWall(micros: Micros, move: (day: Day) => Day, zone: Zone): Micros {
  const wall = micros + zone.offsetAt(micros);
  const day = Math.floor(wall / MICROS_PER_DAY);
  const moved = move(day);
  return moved === day ? micros : zone.instantOf(wall + (moved - day) * MICROS_PER_DAY);
}
