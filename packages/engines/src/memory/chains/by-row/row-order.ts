import type { StackNode } from '@sluice/core/plan';
import type { RowSet } from '../../rows/row-set.ts';
import { eachStretch } from '../../rows/stretches.ts';
import { type StampClock, stampTimes } from '../../timeline/part-items.ts';

/** Rows of one source that stand in the order of their one stamp, each with one: a timeline that is not clustered. */
export interface RowOrder {
  readonly subjects: number;
  /** The subject of each row, −1 where it is no item. */
  readonly subjectOf: Int32Array;
  /** UTC microseconds by row. */
  readonly times: Float64Array;
  /** Rows that carry no id of the subject (rule F1). */
  readonly withoutSubject: number;
}

/** Null where the rows of a stack are of several sources or stamps, in another order, cut by as-of, or compared by day. */
export function rowOrder(
  node: StackNode,
  of: { readonly rows: RowSet; readonly codes: Int32Array; readonly count: () => number },
  clock: StampClock,
): RowOrder | null {
  const [{ stamps }, ...others] = node.parts as readonly [StackNode['parts'][number], ...StackNode['parts']];
  const [stamp, ...otherStamps] = stamps;
  if (!stamp || others.length > 0 || otherStamps.length > 0 || node.byDay) return null;
  const { rows, codes: subjectOf } = of;
  const { times, hasLater } = stampTimes(rows, stamp, false, node.until, clock);
  const items = rows.keep === null && !hasLater ? countInOrder(subjectOf, times) : -1;
  if (items < 0) return null;
  return { subjects: of.count(), subjectOf, times, withoutSubject: subjectOf.length - items };
}

/** How many rows are items; −1 where one is without a time or earlier than the one before it. */
function countInOrder(subjectOf: Int32Array, times: Float64Array): number {
  const last = Float64Array.of(Number.NEGATIVE_INFINITY);
  let items = 0;
  eachStretch(subjectOf.length, (from, to) => {
    if (items >= 0) items = countOn(subjectOf, times, from, to, last, items);
  });
  return items;
}

/** `last`: the time of the item before, then of the last one here. */
function countOn(
  subjectOf: Int32Array,
  times: Float64Array,
  from: number,
  to: number,
  last: Float64Array,
  before: number,
): number {
  let items = before;
  let latest = last[0] as number;
  for (let row = from; row < to; row++) {
    if ((subjectOf[row] as number) < 0) continue;
    const time = times[row] as number;
    if (!(time >= latest)) return -1;
    latest = time;
    items++;
  }
  last[0] = latest;
  return items;
}
