import type { RowSet } from '../rows/row-set.ts';
import type { Carried } from './carried.ts';
import type { ClusteredRows, ClusterInBuckets } from './cluster-in-buckets.ts';
import { later, type StampTimes } from './part-items.ts';
import { sortSubject } from './sort-subject.ts';
import type { Timeline } from './timeline.ts';

/** One part of a timeline: its rows and the subject of each. */
export interface TimelinePart {
  readonly rows: RowSet;
  readonly subjects: Int32Array;
}

/** So many rows and their subjects stay in the caches of a core: more are clustered bucket by bucket. */
export const mostAtOnce = 2 ** 21;

/**
 * Clusters items by subject with a counting sort that keeps their order, then sorts the subjects whose times are not in
 * order. `inBuckets`: for many rows, where it is loaded.
 */
export function buildTimeline(
  parts: readonly TimelinePart[],
  stamps: readonly StampTimes[],
  subjects: number,
  byDay: boolean,
  carried: Carried | null = null,
  inBuckets: ClusterInBuckets | null = null,
): Timeline {
  const runs = runsOf(stamps);
  const ofRuns = runs.map(([stamp]) => itemSubjects(parts[stamp.part], stamp));
  const items = runs.flatMap((run, r) => run.map(() => ofRuns[r] ?? new Int32Array(0)));
  const isSimple = stamps.length === 1;
  const [own] = items;
  const [stamp] = stamps;
  const { isInOrder, ...placed } =
    isSimple && own && stamp && inBuckets && own.length > mostAtOnce
      ? { ...inBuckets(own, stamp.times, subjects, carried), ...unlabelled }
      : placeRuns(runs, items, subjects, isSimple ? carried : null);
  const { starts } = placed;
  const length = placed.row.length;
  const timeline = { subjects, byDay, ...placed, parts: parts.map((p) => p.rows) };
  if (!isInOrder)
    for (let s = 0; s < subjects; s++) sortSubject(timeline, starts[s] as number, starts[s + 1] as number);
  const hasUndated = !isInOrder && timeline.times.some(Number.isNaN);
  const subjectOf = isInOrder && isSimple ? (own ?? null) : null;
  return { ...timeline, hasUndated, subjectOf, withoutSubject: countWithout(parts, items, length) };
}

const unlabelled = { part: null, stamp: null };

/** Where items have one stamp alone nothing says which. */
interface Placed extends ClusteredRows {
  readonly part: Uint8Array | null;
  readonly stamp: Uint8Array | null;
}

/** `items`: by stamp the subjects of the rows. */
function placeRuns(
  runs: readonly Run[],
  items: readonly Int32Array[],
  subjects: number,
  carried: Carried | null,
): Placed {
  const starts = countItems(items, subjects);
  const length = starts[subjects] ?? 0;
  const [times, row] = [new Float64Array(length), new Int32Array(length)];
  const labels = items.length === 1 ? null : { part: new Uint8Array(length), stamp: new Uint8Array(length) };
  const next = starts.slice();
  let isInOrder = runs.length === 1;
  let at = 0;
  for (const run of runs) {
    const own = items[at] ?? new Int32Array(0);
    at += run.length;
    if (labels) placeLabels(own, next.slice(), run, labels.part, labels.stamp);
    isInOrder = placeItems(own, run[0].times, run.length, next, times, row, carried) && isInOrder;
  }
  return { starts, times, row, ...(labels ?? unlabelled), isInOrder };
}

type Run = readonly [StampTimes, ...StampTimes[]];

/** Stamps of one part with the same times, one after the other: the items of a row stand beside each other from the start. */
function runsOf(stamps: readonly StampTimes[]): Run[] {
  const runs: [StampTimes, ...StampTimes[]][] = [];
  for (const stamp of stamps) {
    const run = runs.at(-1);
    const last = run?.[0];
    const isSame = last?.part === stamp.part && last.times === stamp.times && last.takesUndated === stamp.takesUndated;
    if (run && isSame) run.push(stamp);
    else runs.push([stamp]);
  }
  return runs;
}

/** The subject of each row that is an item of the stamp, −1 of every other row. */
function itemSubjects(
  part: TimelinePart | undefined,
  { times, takesUndated, hasLater }: Omit<StampTimes, 'part' | 'stamp'>,
): Int32Array {
  if (!part) return new Int32Array(0);
  const { subjects } = part;
  const { keep, length } = part.rows;
  let isWhole = keep === null;
  if (hasLater || !takesUndated)
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

function countItems(items: readonly Int32Array[], subjects: number): Int32Array {
  const starts = new Int32Array(subjects + 1);
  for (const own of items) {
    for (let row = 0; row < own.length; row++) {
      const subject = own[row] as number;
      if (subject >= 0) (starts[subject + 1] as number)++;
    }
  }
  for (let s = 0; s < subjects; s++) starts[s + 1] = (starts[s + 1] as number) + (starts[s] as number);
  return starts;
}

/** Puts rows, `width` times each, where their subjects' items stand next; says whether all came in the order of their times, none without. */
function placeItems(
  items: Int32Array,
  stamped: Float64Array,
  width: number,
  next: Int32Array,
  times: Float64Array,
  rows: Int32Array,
  carried: Carried | null,
): boolean {
  const { from, missing, into } = carried ?? { from: null, missing: 0, into: new Uint8Array(0) };
  let isInOrder = true;
  let last = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < items.length; row++) {
    const subject = items[row] as number;
    if (subject < 0) continue;
    const time = stamped[row] as number;
    const at = next[subject] as number;
    next[subject] = at + width;
    times[at] = time;
    rows[at] = row;
    for (let i = at + 1; i < at + width; i++) {
      times[i] = time;
      rows[i] = row;
    }
    if (from !== null) {
      const code = from[row] as number;
      into[at] = code < 0 ? missing : code;
    }
    if (!(time >= last)) isInOrder = false;
    last = time;
  }
  return isInOrder;
}

function placeLabels(items: Int32Array, next: Int32Array, run: Run, part: Uint8Array, stamp: Uint8Array): void {
  for (let row = 0; row < items.length; row++) {
    const subject = items[row] as number;
    if (subject < 0) continue;
    const at = next[subject] as number;
    next[subject] = at + run.length;
    for (let i = 0; i < run.length; i++) {
      part[at + i] = (run[i] as StampTimes).part;
      stamp[at + i] = (run[i] as StampTimes).stamp;
    }
  }
}

/** Rows without a subject; where every row of the only part is an item those are what is left over. */
function countWithout(parts: readonly TimelinePart[], items: readonly Int32Array[], placed: number): number {
  const [only] = parts;
  if (only && parts.length === 1 && items.length === 1 && items[0] === only.subjects && only.rows.keep === null)
    return only.subjects.length - placed;
  let without = 0;
  for (const { rows, subjects } of parts) {
    const { keep, length } = rows;
    for (let row = 0; row < length; row++)
      if ((subjects[row] as number) < 0 && (keep === null || keep[row] !== 0)) without++;
  }
  return without;
}
