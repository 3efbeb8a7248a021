import type { RowOrder } from './row-order.ts';

/** Rows that match a stage, clustered by subject, each subject's in their order. */
export interface LaterRows {
  readonly starts: Int32Array;
  /** UTC microseconds. */
  readonly times: Float64Array;
  /** Bit k: the row matches stage k. */
  readonly stageMask: Uint8Array;
}

/** The codes of rows, and by code the stages it matches; the first is that of no code. */
export interface StagedCodes {
  readonly codes: Int32Array;
  readonly stageOf: Uint8Array;
}

/** So many rows and their subjects stay in the caches of a core: more are clustered bucket by bucket. */
const mostAtOnce = 2 ** 18;
const bucketRows = 2 ** 14;

/** Clusters some rows of all, given stretch by stretch in their order; each has a subject. */
export function clusterLater(
  order: RowOrder,
  staged: StagedCodes,
  rows: readonly Int32Array[],
  most = mostAtOnce,
): LaterRows {
  const length = rows.reduce((sum, stretch) => sum + stretch.length, 0);
  const starts = new Int32Array(order.subjects + 1);
  const later = { starts, times: new Float64Array(length), stageMask: new Uint8Array(length) };
  const shift = Math.ceil(Math.log2((order.subjects * bucketRows) / length));
  if (length > most && shift > 0) {
    clusterInBuckets(order, staged, rows, shift, later);
    return later;
  }
  countAll(order, rows, 0, starts);
  placeAll(order, staged, rows, 0, starts.slice(), later);
  return later;
}

/** Puts rows into buckets of neighbouring subjects, then clusters each bucket: nothing far apart is written by turns. */
function clusterInBuckets(
  order: RowOrder,
  staged: StagedCodes,
  rows: readonly Int32Array[],
  shift: number,
  into: LaterRows,
): void {
  const heads = new Int32Array(((order.subjects - 1) >> shift) + 2);
  countAll(order, rows, shift, heads);
  const subject = placeAll(order, staged, rows, shift, heads.slice(), into);
  let widest = 0;
  for (let b = 0; b + 1 < heads.length; b++) widest = Math.max(widest, (heads[b + 1] as number) - (heads[b] as number));
  const held = {
    times: new Float64Array(widest),
    stageMask: new Uint8Array(widest),
    next: new Int32Array(2 ** shift),
  };
  for (let b = 0; b + 1 < heads.length; b++)
    clusterBucket(b << shift, heads[b] as number, heads[b + 1] as number, subject, held, into);
}

/** By bucket of `2 ** shift` subjects how many rows are before its first. */
function countAll({ subjectOf }: RowOrder, rows: readonly Int32Array[], shift: number, heads: Int32Array): void {
  for (const stretch of rows) countStretch(subjectOf, stretch, shift, heads);
  for (let b = 1; b < heads.length; b++) heads[b] = (heads[b] as number) + (heads[b - 1] as number);
}

function countStretch(subjectOf: Int32Array, rows: Int32Array, shift: number, heads: Int32Array): void {
  for (let i = 0; i < rows.length; i++) (heads[((subjectOf[rows[i] as number] as number) >> shift) + 1] as number)++;
}

/** Writes each row where its bucket's next one stands, and gives the subjects in that order. */
function placeAll(
  order: RowOrder,
  staged: StagedCodes,
  rows: readonly Int32Array[],
  shift: number,
  next: Int32Array,
  into: LaterRows,
): Int32Array {
  const subjects = new Int32Array(shift > 0 ? into.times.length : 0);
  for (const stretch of rows) placeStretch(order, staged, stretch, shift, next, into, subjects);
  return subjects;
}

function placeStretch(
  { subjectOf, times: timeOf }: RowOrder,
  { codes, stageOf }: StagedCodes,
  rows: Int32Array,
  shift: number,
  next: Int32Array,
  { times, stageMask }: LaterRows,
  subjects: Int32Array,
): void {
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    const subject = subjectOf[row] as number;
    const at = next[subject >> shift] as number;
    next[subject >> shift] = at + 1;
    times[at] = timeOf[row] as number;
    stageMask[at] = stageOf[(codes[row] as number) + 1] as number;
    if (shift > 0) subjects[at] = subject;
  }
}

/** Rows of one bucket, set aside while they are put in order; and by its subjects where the next one stands. */
interface Held {
  readonly times: Float64Array;
  readonly stageMask: Uint8Array;
  readonly next: Int32Array;
}

function clusterBucket(
  first: number,
  from: number,
  to: number,
  subject: Int32Array,
  held: Held,
  { starts, times, stageMask }: LaterRows,
): void {
  const { next } = held;
  const end = Math.min(starts.length - 1, first + next.length);
  for (let i = from; i < to; i++) (starts[(subject[i] as number) + 1] as number)++;
  for (let s = first; s < end; s++) {
    next[s - first] = starts[s] as number;
    starts[s + 1] = (starts[s + 1] as number) + (starts[s] as number);
  }
  held.times.set(times.subarray(from, to));
  held.stageMask.set(stageMask.subarray(from, to));
  for (let i = from; i < to; i++) {
    const own = (subject[i] as number) - first;
    const at = next[own] as number;
    next[own] = at + 1;
    times[at] = held.times[i - from] as number;
    stageMask[at] = held.stageMask[i - from] as number;
  }
}
