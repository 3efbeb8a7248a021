import type { AsOfCut, StampColumn } from './scan.ts';

/**
 * The timeline of each subject: one item a row and stamp, from the rows that have a subject, ordered by time, then part
 * (sources as listed), row, stamp (rule F5). With `byDay` (rule T3) the time of every item is its local day, else UTC
 * microseconds. Rows without subject are left out and counted; items without time exist only for `row` stages and
 * `passed` chains, before all others.
 */
export interface StackNode {
  readonly kind: 'stack';
  readonly subject: 'lead' | 'account' | 'deal';
  readonly byDay: boolean;
  /** Items later than this do not exist: instants after `micros`, dates after `day` (rule T5). */
  readonly until: AsOfCut;
  readonly parts: readonly StackPart[];
}

/** Rows of one source that carry the derived column `subject:<subject>`; ordered by the source's place in the file. */
export interface StackPart {
  readonly rows: string;
  readonly source: string;
  /**
   * The times in use: the row's own and the dates stages read; of a `passed` funnel one a stage, so that one column may
   * stand here twice. null: the rows have no time of their own.
   */
  readonly stamps: readonly (StampColumn | null)[];
}
