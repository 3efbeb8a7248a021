/** UTC microseconds since 1970-01-01T00:00Z as an integer double. Exact from 1684 to 2255, whole seconds far beyond. */
export type Micros = number;

/** Days since 1970-01-01 of a local calendar. */
export type Day = number;

/** A calendar bucket. `week` starts on the file's first weekday, the fiscal ones on its fiscal month. */
export type Grain = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'fiscal_quarter' | 'fiscal_year';

export type DurationUnit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year';

/** A length of time: weeks and shorter are exact, months and longer step the calendar (rule T2). `n` may be negative. */
export interface Duration {
  readonly n: number;
  readonly unit: DurationUnit;
}

export const GRAINS: readonly Grain[] = Object.freeze([
  'day',
  'week',
  'month',
  'quarter',
  'year',
  'fiscal_quarter',
  'fiscal_year',
]);

export const MICROS_PER_SECOND = 1e6;
export const MICROS_PER_DAY = 86_400e6;

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
