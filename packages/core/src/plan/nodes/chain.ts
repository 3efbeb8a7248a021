import type { Duration } from '../../calendar/index.ts';
import type { Condition } from '../../catalog/index.ts';
import type { Span } from '../span.ts';
import type { AsOfCut } from './scan.ts';

/**
 * The chains of each subject through the stages (rules F2 to F10), none with a row after as-of.
 * `attempts` says what comes out, each with its entry t1, and time and value of the row per stage:
 * - `best`: per span the subject's best attempt of those whose t1 lies in it (F4, F15): most stages, then earliest entry,
 *   then earliest rows. `each`: every attempt (`count: entries`).
 * - `earliest`: per stage the earliest t(s) over all chains with that row's value (F11, activity).
 * With `skipped: 'passed'` window and order are not applied (F10): per stage the subject's earliest stamp; a required
 * stage is reached where it or a later stage is stamped, an optional one where it is stamped; t1 is the first stage's
 * stamp, else the earliest. `limit` then still cuts: stamps more than `limit` after t1 are not there (cohorts, L1).
 */
export interface ChainNode {
  readonly kind: 'chain';
  readonly timeline: string;
  readonly stages: readonly ChainStage[];
  readonly attempts: 'best' | 'each' | 'earliest';
  /** Of `best`: where t1 may lie; an item without time lies in unlimited spans only. */
  readonly spans: readonly Span[];
  readonly order: 'in_sequence' | 'direct' | 'any';
  readonly ties: 'in_order' | 'strict';
  readonly skipped: 'passed' | 'absent';
  readonly entry: 'closed' | 'open';
  /** From t1, inclusive; by day in calendar days (sub-day lengths count the whole days they hold). null: none. */
  readonly window: Duration | null;
  readonly limit: Duration | null;
  /** F9: per name the column to read in each part that has it, by part index. */
  readonly same: readonly { readonly name: string; readonly columns: Readonly<Record<number, string>> }[];
  readonly without: readonly ChainWithout[];
  /** F2: parts whose every row stands between the rows of a `direct` step. */
  readonly directParts: readonly number[];
  /** F12: an attempt is maturing while as-of < t1 + `length` (by day where the timeline is); null, or no t1: it is not. */
  readonly maturing: { readonly length: Duration; readonly asOf: AsOfCut } | null;
}

export interface ChainStage {
  readonly id: string;
  /** An item fills the stage where one of these holds. */
  readonly match: readonly ItemMatch[];
  /** Of a later score stage with `entry: open`: where a chain may begin at it, as it turns true. Else it is `match`. */
  readonly enters?: readonly ItemMatch[];
  readonly within: Duration | null;
  /** The row is the very next one of `directParts`; set on event stages, for `order: direct` too. */
  readonly direct: boolean;
  readonly optional: boolean;
  /** Money column of the row that fills the stage, by part index. */
  readonly value: Readonly<Record<number, string>> | null;
}

/** Which items of the timeline match. */
export interface ItemMatch {
  /** Index into the stack's parts and into the part's stamps. */
  readonly part: number;
  readonly stamp: number;
  /** The `event` column is one of these; null: any row. */
  readonly events: { readonly field: string; readonly values: readonly string[] } | null;
  readonly where: Condition | null;
  /** `row` stages also match rows without the stamp. */
  readonly undated: boolean;
  /**
   * A score stage (rule S5): in sequence it is reached at the first item at or after that of the stage before which
   * matches, and may share that. In any order the item stands for a row that may be another item already.
   */
  readonly standing?: true;
}

/** F8; `after` and `before` are stage indexes. */
export interface ChainWithout {
  readonly match: readonly ItemMatch[];
  readonly after: number;
  readonly before: number;
  readonly drops: 'rest' | 'attempt' | 'lead';
}
