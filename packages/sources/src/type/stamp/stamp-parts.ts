/** Which number comes first in a date like 3/5/2026. */
export type DateOrder = 'MDY' | 'DMY' | 'YMD';

/** `wall` is a time without a zone. */
export type StampKind = 'none' | 'day' | 'wall' | 'instant';

/** Days since 1970-01-01 of a `day`; microseconds of a `wall` time (as if UTC) or of an `instant`. */
export interface StampValue {
  kind: StampKind;
  value: number;
}

/** How a date is written; `numbers` are two whose order the text does not show, and a year. */
export interface DateParts {
  kind: 'none' | 'ymd' | 'numbers';
  first: number;
  second: number;
  year: number;
  month: number;
  day: number;
}
