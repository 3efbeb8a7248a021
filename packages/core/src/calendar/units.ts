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
