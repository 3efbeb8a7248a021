import { OffsetTable } from './offset-table.ts';
import { offsetReader } from './offsets.ts';
import { type Day, MICROS_PER_DAY, type Micros } from './units.ts';

/** The clock of one time zone. Wall times are local microseconds counted as if they were UTC. */
export interface Zone {
  readonly timezone: string;
  /** Local wall time less UTC, in microseconds. */
  offsetAt(micros: Micros): Micros;
  /** The local day. Days never run backwards: a clock set back over midnight stays in the day it had reached. */
  dayOf(micros: Micros): Day;
  /** The first instant of a local day; of a day the zone skipped, the first instant after it. */
  startOfDay(day: Day): Micros;
  /** The instant of a wall time: a missing one moves on by the gap, a double one is the first (rule T2). */
  instantOf(wall: Micros): Micros;
}

// No zone has been further than 16 hours from UTC.
const REACH = 16 * 3600e6;

/** True for a zone name the platform knows. */
export function isTimezone(name: string): boolean {
  if (name === '') return false;
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** The clock of an IANA zone, with its own cache of offset changes. Throws a `RangeError` for an unknown zone. */
export function zone(timezone: string): Zone {
  const table = new OffsetTable(offsetReader(timezone));
  const offsetAt = (micros: Micros) => table.at(micros).offset;

  const dayOf = (micros: Micros): Day => {
    const step = table.at(micros);
    return micros < step.dayFrom && micros >= step.from
      ? step.heldDay
      : Math.floor((micros + step.offset) / MICROS_PER_DAY);
  };

  const instantOf = (wall: Micros): Micros => {
    const before = offsetAt(wall - REACH);
    const after = offsetAt(wall + REACH);
    const first = wall - before;
    if (before === after || offsetAt(first) === before) return first;
    const second = wall - after;
    return offsetAt(second) === after ? second : first;
  };

  const startOfDay = (day: Day): Micros => {
    const wall = day * MICROS_PER_DAY;
    const start = instantOf(wall);
    const step = table.at(start);
    // Midnight is missing: the day starts where the clock was set forward.
    return start + step.offset === wall ? start : step.from;
  };

  return Object.freeze({ timezone, offsetAt, dayOf, startOfDay, instantOf });
}
