import type { Grain } from '../calendar/index.ts';
import type { LogHistogramJson } from '../stats/index.ts';
import type { UndefinedReason } from '../table/index.ts';

/**
 * What every engine produces below `compute`: one row a combination of keys and span, one column a measure. Plain JSON.
 * Rows with the same keys and span must not occur twice; spans without a row are all 0.
 */
export interface Cells {
  readonly info: CellsInfo;
  readonly length: number;
  /** One a dimension, in the order asked: `codes[row]` indexes `values`; −1 is the group without a value. */
  readonly keys: readonly CellKey[];
  /** Index into `info.spans`. */
  readonly span: readonly number[];
  readonly columns: Readonly<Record<string, CellColumn>>;
}

export interface CellKey {
  readonly dimension: string;
  readonly values: readonly string[];
  readonly codes: readonly number[];
}

/** What holds for all cells of one answer. */
export interface CellsInfo {
  readonly kind: 'funnel' | 'metrics' | 'cohort' | 'experiment' | 'attribution';
  readonly basis: 'entries' | 'activity' | 'mixed' | 'counts';
  /** ISO days (or instants where the edge is no local midnight), half-open; null is unlimited. */
  readonly from: string | null;
  readonly to: string | null;
  readonly asOf: string;
  readonly timezone: string;
  readonly grain: Grain | null;
  /** The first day of each bucket as ISO text; one null without a grain. */
  readonly spans: readonly (string | null)[];
  readonly byDay: boolean;
  /** Filled in by the engine: leads with later stages and no entry (F10), rows without the subject's id (F1). */
  readonly neverEntered: number;
  readonly withoutSubject: number;
  /** Of an attribution: the dimensions read on touches. */
  readonly touches?: readonly string[];
}

/** Values by row; a group without a row counts as `empty`. */
export type CellColumn =
  /** Whole or fractional counts and sums of plain numbers. They add up. */
  | { readonly kind: 'sum'; readonly values: readonly number[] }
  /** Exact sums in micro-units as integer text (M1). They add up. */
  | {
      readonly kind: 'money';
      /** null: withheld, as it is one lead's own. */
      readonly values: readonly (string | null)[];
      /** How many amounts other than 0 are in each; what a snapshot is sealed by. */
      readonly amounts?: readonly number[];
    }
  | {
      readonly kind: 'mean';
      readonly sums: readonly (number | string)[];
      readonly counts: readonly number[];
      readonly money: boolean;
    }
  | {
      readonly kind: 'least' | 'greatest';
      readonly of: 'number' | 'money' | 'day' | 'instant';
      readonly values: readonly (number | string | null)[];
    }
  | { readonly kind: 'samples'; readonly money: boolean; readonly values: readonly Samples[] }
  /** Distinct values; they do not add up. −1: nothing was looked at. */
  | { readonly kind: 'distinct'; readonly values: readonly number[] }
  | { readonly kind: 'undefined'; readonly reason: UndefinedReason };

/**
 * A bag of numbers (days, or micro-units of money). `exact`: all of them, ascending, while rows are at hand. Sealed for a
 * snapshot: from five leads on the quantiles and a histogram with bins 10 % wide; below that neither.
 */
export interface Samples {
  readonly n: number;
  /** How many more there are that are withheld, too few to show. */
  readonly withheld?: number;
  readonly sum: number;
  readonly exact?: ArrayLike<number>;
  readonly quantiles?: { readonly p25: number; readonly p50: number; readonly p75: number; readonly p90: number };
  readonly histogram?: LogHistogramJson;
}
