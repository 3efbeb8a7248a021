import { type DurationUnit, type Grain, MICROS_PER_DAY, MICROS_PER_SECOND } from './units.ts';

/** The length in microseconds of the units that have one. */
export const MICROS_OF: Readonly<Partial<Record<DurationUnit, number>>> = Object.freeze({
  second: MICROS_PER_SECOND,
  minute: 60e6,
  hour: 3600e6,
  day: MICROS_PER_DAY,
  week: 7 * MICROS_PER_DAY,
});

/** The months of the units and grains that are made of months; 0 for the others. */
export const MONTHS_OF: Readonly<Record<DurationUnit | Grain, number>> = Object.freeze({
  second: 0,
  minute: 0,
  hour: 0,
  day: 0,
  week: 0,
  month: 1,
  quarter: 3,
  year: 12,
  fiscal_quarter: 3,
  fiscal_year: 12,
});
