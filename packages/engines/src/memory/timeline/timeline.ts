import type { RowSet } from '../rows/row-set.ts';

/** The items of all subjects, subject by subject, each in F5's order; items without time last. */
export interface Timeline {
  readonly subjects: number;
  /** Items of subject s: `starts[s]` to before `starts[s + 1]`. */
  readonly starts: Int32Array;
  /** UTC microseconds, or local days where `byDay`; NaN is none. */
  readonly times: Float64Array;
  readonly byDay: boolean;
  /** The row of its part's source. */
  readonly row: Int32Array;
  /** Which part and which of its stamps; null: all of them 0. */
  readonly part: Uint8Array | null;
  readonly stamp: Uint8Array | null;
  readonly parts: readonly RowSet[];
  readonly hasUndated: boolean;
  /** Where the rows of the only part stand in the order of their one stamp: the subject of each row, −1 where it is no item. */
  readonly subjectOf: Int32Array | null;
  /** Rows that carry no id of the subject (rule F1). */
  readonly withoutSubject: number;
}

/** The end of a subject's items; also for subjects numbered after the timeline was made. */
export function endOf(timeline: Timeline, subject: number): number {
  return subject < timeline.subjects ? (timeline.starts[subject + 1] as number) : 0;
}

export function startOf(timeline: Timeline, subject: number): number {
  return subject < timeline.subjects ? (timeline.starts[subject] as number) : 0;
}
