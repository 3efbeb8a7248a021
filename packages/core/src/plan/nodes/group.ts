import type { Condition, CustomerPart, RecurringPart } from '../../catalog/index.ts';
import type { Span } from '../span.ts';
import type { AsOfCut, StampColumn } from './scan.ts';

/**
 * Cells: one per combination of keys that occurs and span. Spans may overlap; what lies in several counts in each.
 * `where` is over dimension names (fields `of: 'row'`), evaluated on the keys' texts: `in` compares the text of the value,
 * `compare` numbers where the value is one.
 */
export interface GroupNode {
  readonly kind: 'group';
  readonly in: string;
  readonly by: readonly GroupKey[];
  readonly where: Condition | null;
  /** Keys `where` reads that are not in `by`. */
  readonly also: readonly GroupKey[];
  readonly spans: readonly Span[];
  readonly dated: Dated;
  readonly measures: readonly CellMeasure[];
}

/** A dimension and where its value stands: a column of rows (null: these rows carry it nowhere, all are in the empty group), or a pick of chains. */
export type GroupKey =
  | { readonly dimension: string; readonly column: string | null }
  | { readonly dimension: string; readonly pick: string };

/**
 * What decides the span. `entry`: the attempt's t1 (`best` chains come per span already). `stage`: each measure's stage,
 * by its earliest t(s). `column`: a stamp of the row. Undated rows lie in unlimited spans only (`from` and `to` null).
 * `stock`: the row is in each span at whose last instant T (as-of where unlimited) it is open: `opened` ≤ T or missing, and
 * not `ended`, or ended with a `closed` stamp after T.
 */
export type Dated =
  | { readonly kind: 'entry' }
  | { readonly kind: 'stage' }
  | ({ readonly kind: 'column' } & StampColumn)
  | {
      readonly kind: 'stock';
      readonly opened: StampColumn | null;
      readonly closed: StampColumn | null;
      /** A condition column: won or lost. */
      readonly ended: string;
      readonly asOf: AsOfCut;
    }
  /**
   * Rows state a level (followers): of each series, told apart by the columns `series`, the row with the latest stamp at or
   * before the span's last instant; `before` its first one instead.
   */
  | {
      readonly kind: 'level';
      readonly at: StampColumn;
      readonly series: readonly string[];
      readonly before: boolean;
      readonly asOf: AsOfCut;
    }
  /**
   * Subscriptions (rule M5), active on a local day d where `start` ≤ d < `end`. By span the days that are compared one
   * after another, the opening first; none: nothing is there to compare.
   */
  | {
      readonly kind: 'recurring';
      readonly start: StampColumn;
      readonly end: StampColumn | null;
      readonly days: readonly (readonly number[])[];
    }
  /** Purchases, one a row, at `at`; by span its last local day. */
  | { readonly kind: 'customers'; readonly at: StampColumn; readonly days: readonly number[] }
  /** The rows have no time: in unlimited spans only. */
  | { readonly kind: 'never' };

/** `key` is the name of the column in the cells; the same on every engine (see `compute/keys.ts`). */
export type CellMeasure = { readonly key: string } & (ChainMeasure | ActivityMeasure | RowMeasure);

/** Over attempts. */
export type ChainMeasure =
  /** Attempts that reached all of `stages`; `closed`: only those not maturing (F12). With `order: any`, k means position k. */
  | { readonly kind: 'reached'; readonly stages: readonly number[]; readonly closed: boolean }
  /** Attempts whose first stage this is (`entry: open`). */
  | { readonly kind: 'entered'; readonly stage: number }
  /** Days from one stage's row to another's (T4), of attempts that have both with a time. */
  | { readonly kind: 'lag'; readonly from: number; readonly to: number }
  /** Money of the rows that fill the stage. */
  | { readonly kind: 'chain_value'; readonly stage: number };

/** Over subjects, `attempts: earliest`. */
export type ActivityMeasure =
  | { readonly kind: 'first_reached'; readonly stage: number }
  | { readonly kind: 'first_value'; readonly stage: number }
  /** Of those at `stage`, the ones that were at `from` less than `days` before it. */
  | { readonly kind: 'first_within'; readonly stage: number; readonly from: number; readonly days: number };

/** Over rows. Missing values are left out. */
export type RowMeasure =
  | { readonly kind: 'rows' }
  | { readonly kind: 'sum'; readonly column: string; readonly type: 'number' | 'money' }
  | { readonly kind: 'mean'; readonly column: string; readonly type: 'number' | 'money' }
  | { readonly kind: 'min' | 'max'; readonly column: string; readonly type: 'number' | 'money' | 'day' | 'instant' }
  | { readonly kind: 'samples'; readonly column: string; readonly type: 'number' | 'money' }
  | { readonly kind: 'distinct'; readonly column: string }
  /** Rows dated `stock` whose furthest stage stamped at or before T is `stage`; `row`: always stamped, null: never. */
  | {
      readonly kind: 'open_sum';
      readonly column: string;
      readonly stage: number;
      readonly stages: readonly (StampColumn | 'row' | null)[];
      /** A column of shares each amount is multiplied by, to the micro-unit; a row without one is left out. */
      readonly weight?: string;
    }
  /** The numbers of the rows dated `level`. */
  | { readonly kind: 'level_sum'; readonly column: string }
  /** Of the rows dated `recurring`: money in `column`, or the different `account`s. */
  | { readonly kind: 'recurring'; readonly column: string; readonly account: string; readonly of: RecurringPart }
  /**
   * Of the rows dated `customers`: what a `customer` bought is `column`. `top_share` by the rows of the span; else means over the
   * customers that bought up to its last day, each in the group of its first row.
   */
  | ({ readonly kind: 'customers'; readonly customer: string; readonly column: string } & CustomerPart)
  /** Days from one stamp of the row to another (T4): calendar days where either is a date. */
  | { readonly kind: 'row_lag'; readonly from: StampColumn; readonly to: StampColumn };
