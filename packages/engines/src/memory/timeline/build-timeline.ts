import type { RowSet } from '../rows/row-set.ts';
import { later, type StampTimes } from './part-items.ts';
import { sortSubject } from './sort-subject.ts';
import type { Timeline } from './timeline.ts';

/** One part of a timeline: its rows and the subject of each. */
export interface TimelinePart {
  readonly rows: RowSet;
  readonly subjects: Int32Array;
}

/** Clusters items by subject with a counting sort that keeps their order, then sorts the subjects whose times are not in order. */
export function buildTimeline(
  parts: readonly TimelinePart[],
  stamps: readonly StampTimes[],
  subjects: number,
  byDay: boolean,
): Timeline {
  const starts = countItems(parts, stamps, subjects);
  const items = starts[subjects] ?? 0;
  const isSimple = stamps.length === 1;
  const timeline = {
    subjects,
    starts,
    times: new Float64Array(items),
    byDay,
    row: new Int32Array(items),
    part: isSimple ? null : new Uint8Array(items),
    stamp: isSimple ? null : new Uint8Array(items),
    parts: parts.map((p) => p.rows),
  };
  const { hasUndated, isInOrder } = placeItems(timeline, parts, stamps);
  if (!isInOrder || !isSimple)
    for (let s = 0; s < subjects; s++) sortSubject(timeline, starts[s] as number, starts[s + 1] as number);
  return { ...timeline, hasUndated, withoutSubject: countWithout(parts) };
}

/** The subject of each row that is an item of the stamp, −1 of every other row. */
function itemSubjects(part: TimelinePart, { times, takesUndated }: StampTimes): Int32Array {
  const { subjects } = part;
  const { keep, length } = part.rows;
  let isWhole = keep === null;
  for (let row = 0; row < length && isWhole; row++) {
    const time = times[row] as number;
    isWhole = time < later || (takesUndated && Number.isNaN(time));
  }
  if (isWhole) return subjects;
  const items = new Int32Array(length).fill(-1);
  for (let row = 0; row < length; row++) {
    const time = times[row] as number;
    const isDated = time < later || (takesUndated && Number.isNaN(time));
    if (isDated && (keep === null || keep[row] !== 0)) items[row] = subjects[row] as number;
  }
  return items;
}

function eachStamp(
  parts: readonly TimelinePart[],
  stamps: readonly StampTimes[],
  visit: (items: Int32Array, stamp: StampTimes) => void,
): void {
  for (const stamp of stamps) {
    const part = parts[stamp.part];
    if (part) visit(itemSubjects(part, stamp), stamp);
  }
}

function countItems(parts: readonly TimelinePart[], stamps: readonly StampTimes[], subjects: number): Int32Array {
  const starts = new Int32Array(subjects + 1);
  eachStamp(parts, stamps, (items) => {
    for (let row = 0; row < items.length; row++) {
      const subject = items[row] as number;
      if (subject >= 0) (starts[subject + 1] as number)++;
    }
  });
  for (let s = 0; s < subjects; s++) starts[s + 1] = (starts[s + 1] as number) + (starts[s] as number);
  return starts;
}

type OpenTimeline = Omit<Timeline, 'hasUndated' | 'withoutSubject'>;

/** Whether some item has no time, and whether the items came in the order of their times: those of one stamp are then sorted. */
interface Placed {
  readonly hasUndated: boolean;
  readonly isInOrder: boolean;
}

function placeItems(timeline: OpenTimeline, parts: readonly TimelinePart[], stamps: readonly StampTimes[]): Placed {
  const next = timeline.starts.slice();
  let hasUndated = false;
  let isInOrder = true;
  let last = Number.NEGATIVE_INFINITY;
  eachStamp(parts, stamps, (items, stamp) => {
    const { times: stamped } = stamp;
    const { times, row: rows, part: partOf, stamp: stampOf } = timeline;
    for (let row = 0; row < items.length; row++) {
      const subject = items[row] as number;
      if (subject < 0) continue;
      const at = next[subject] as number;
      next[subject] = at + 1;
      const time = stamped[row] as number;
      if (!(time >= last)) {
        isInOrder = false;
        hasUndated ||= Number.isNaN(time);
      }
      last = time;
      times[at] = time;
      rows[at] = row;
      if (partOf !== null && stampOf !== null) {
        partOf[at] = stamp.part;
        stampOf[at] = stamp.stamp;
      }
    }
  });
  return { hasUndated, isInOrder };
}

function countWithout(parts: readonly TimelinePart[]): number {
  let without = 0;
  for (const { rows, subjects } of parts) {
    const { keep, length } = rows;
    for (let row = 0; row < length; row++)
      if ((subjects[row] as number) < 0 && (keep === null || keep[row] !== 0)) without++;
  }
  return without;
}
