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

function isItem(part: TimelinePart, { times, takesUndated }: StampTimes, row: number): boolean {
  const time = times[row] ?? Number.NaN;
  if (time === later || (Number.isNaN(time) && !takesUndated)) return false;
  return (part.subjects[row] ?? -1) >= 0 && part.rows.keep?.[row] !== 0;
}

function countItems(parts: readonly TimelinePart[], stamps: readonly StampTimes[], subjects: number): Int32Array {
  const starts = new Int32Array(subjects + 1);
  for (const each of stamps) {
    const part = parts[each.part];
    if (!part) continue;
    for (let row = 0; row < part.rows.length; row++) {
      if (isItem(part, each, row))
        starts[(part.subjects[row] ?? 0) + 1] = (starts[(part.subjects[row] ?? 0) + 1] ?? 0) + 1;
    }
  }
  for (let s = 0; s < subjects; s++) starts[s + 1] = (starts[s + 1] ?? 0) + (starts[s] ?? 0);
  return starts;
}

type OpenTimeline = Omit<Timeline, 'hasUndated' | 'withoutSubject'>;

function placeItems(timeline: OpenTimeline, parts: readonly TimelinePart[], stamps: readonly StampTimes[]): void {
  const next = timeline.starts.slice();
  const { times, row: rows, part: partOf, stamp: stampOf } = timeline;
  for (const each of stamps) {
    const part = parts[each.part];
    if (!part) continue;
    for (let row = 0; row < part.rows.length; row++) {
      if (!isItem(part, each, row)) continue;
      const subject = part.subjects[row] ?? 0;
      const at = next[subject] ?? 0;
      next[subject] = at + 1;
      times[at] = each.times[row] ?? Number.NaN;
      rows[at] = row;
      if (partOf) partOf[at] = each.part;
      if (stampOf) stampOf[at] = each.stamp;
    }
  }
}

function countWithout(parts: readonly TimelinePart[]): number {
  let without = 0;
  for (const { rows, subjects } of parts) {
    for (let row = 0; row < rows.length; row++) if ((subjects[row] ?? -1) < 0 && rows.keep?.[row] !== 0) without++;
  }
  return without;
}
