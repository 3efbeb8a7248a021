import type { OfLead } from '../../catalog/index.ts';

/**
 * One value per subject and chain (rule F14), read from column `column` of the timeline's rows (each part has it,
 * derived; each item counts by its row's own stamp, rows without one come first; ties in F5's order).
 * - `first_touch`: the first value that is not empty on any of the subject's rows.
 * - `last_touch`: the last value not empty at or before the time of the chain's furthest row. On the activity basis that
 *   row is the one the measure's stage is dated by. `last_non_direct`: the same without `direct`, unless all are direct.
 * - `at(stage)`: the value of the row that fills the stage, `not_reached` where the chain has no such row; missing where
 *   the row's source does not carry the column. On the activity basis that row is the stage's earliest over all chains.
 */
export interface PickNode {
  readonly kind: 'pick';
  /** A stack over the sources that carry the dimension, with the precision of the chain's own. */
  readonly timeline: string;
  readonly dimension: string;
  readonly column: string;
  readonly which: OfLead;
  /** Index of the stage of `at(stage)`; null otherwise. */
  readonly stage: number | null;
}

/** The group of chains that did not reach the stage a dimension is read at. */
export const NOT_REACHED = 'not_reached';
