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
  placeItems(timeline, parts, stamps);
  const hasUndated = timeline.times.some(Number.isNaN);
  for (let s = 0; s < subjects; s++) sortSubject(timeline, starts[s] ?? 0, starts[s + 1] ?? 0);
  return { ...timeline, hasUndated, withoutSubject: countWithout(parts) };
}

/** Calls `visit` for each item of each part, in order. */
function eachItem(
  parts: readonly TimelinePart[],
  stamps: readonly StampTimes[],
  visit: (subject: number, row: number, time: number, stamp: StampTimes) => void,
): void {
  for (const stamp of stamps) {
    const part = parts[stamp.part];
    if (!part) continue;
    const { times, takesUndated } = stamp;
    const { subjects } = part;
    const { keep, length } = part.rows;
    for (let row = 0; row < length; row++) {
      const subject = subjects[row] as number;
      const time = times[row] as number;
      if (subject < 0 || time === later || (keep !== null && keep[row] === 0)) continue;
      if (takesUndated || !Number.isNaN(time)) visit(subject, row, time, stamp);
    }
  }
}

function countItems(parts: readonly TimelinePart[], stamps: readonly StampTimes[], subjects: number): Int32Array {
  const starts = new Int32Array(subjects + 1);
  eachItem(parts, stamps, (subject) => {
    (starts[subject + 1] as number)++;
  });
  for (let s = 0; s < subjects; s++) starts[s + 1] = (starts[s + 1] as number) + (starts[s] as number);
  return starts;
}

type OpenTimeline = Omit<Timeline, 'hasUndated' | 'withoutSubject'>;

function placeItems(timeline: OpenTimeline, parts: readonly TimelinePart[], stamps: readonly StampTimes[]): void {
  const next = timeline.starts.slice();
  const { times, row: rows, part: partOf, stamp: stampOf } = timeline;
  eachItem(parts, stamps, (subject, row, time, { part, stamp }) => {
    const at = next[subject] as number;
    next[subject] = at + 1;
    times[at] = time;
    rows[at] = row;
    if (partOf !== null && stampOf !== null) {
      partOf[at] = part;
      stampOf[at] = stamp;
    }
  });
}

function countWithout(parts: readonly TimelinePart[]): number {
  let without = 0;
  for (const { rows, subjects } of parts) {
    for (let row = 0; row < rows.length; row++) if ((subjects[row] ?? -1) < 0 && rows.keep?.[row] !== 0) without++;
  }
  return without;
}
