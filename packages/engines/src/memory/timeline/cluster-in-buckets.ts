import type { Carried } from './carried.ts';

const bucketRows = 2 ** 16;

/** Rows clustered by subject, each subject's in their order. */
export interface ClusteredRows {
  readonly starts: Int32Array;
  readonly times: Float64Array;
  readonly row: Int32Array;
  /** Whether all came in the order of their times, none without. */
  readonly isInOrder: boolean;
}

export type ClusterInBuckets = typeof clusterInBuckets;

/** Rows of neighbouring subjects, with what is known of each, in the order of the rows. */
interface Bucketed extends ClusteredRows {
  readonly subject: Int32Array;
  /** Where each bucket begins, and the last ends. */
  readonly heads: Int32Array;
  /** A bucket has this power of two of subjects. */
  readonly shift: number;
}

/**
 * Clusters many rows by subject: first into buckets of neighbouring subjects, then each bucket by itself, so that what is
 * written out of order is never more than the caches hold. `items`: by row its subject, −1 where it is no item.
 */
export function clusterInBuckets(
  items: Int32Array,
  stamped: Float64Array,
  subjects: number,
  carried: Carried | null,
): ClusteredRows {
  const rows = fillBuckets(items, stamped, subjects, carried);
  const { starts, times, row, isInOrder, heads } = rows;
  let widest = 0;
  for (let b = 0; b + 1 < heads.length; b++) widest = Math.max(widest, (heads[b + 1] as number) - (heads[b] as number));
  const held = {
    times: new Float64Array(widest),
    row: new Int32Array(widest),
    codes: new Uint8Array(carried ? widest : 0),
    next: new Int32Array(2 ** rows.shift),
  };
  for (let b = 0; b + 1 < heads.length; b++) clusterBucket(rows, b, carried?.into ?? null, held);
  return { starts, times, row, isInOrder };
}

function fillBuckets(items: Int32Array, stamped: Float64Array, subjects: number, carried: Carried | null): Bucketed {
  const shift = Math.max(0, Math.ceil(Math.log2((subjects * bucketRows) / items.length)));
  const heads = headsOf(items, subjects, shift);
  const length = heads.at(-1) ?? 0;
  const times = new Float64Array(length);
  const row = new Int32Array(length);
  const subject = new Int32Array(length);
  const { from, missing, into } = carried ?? { from: null, missing: 0, into: new Uint8Array(0) };
  const next = heads.slice();
  let isInOrder = true;
  let last = Number.NEGATIVE_INFINITY;
  for (let r = 0; r < items.length; r++) {
    const own = items[r] as number;
    if (own < 0) continue;
    const time = stamped[r] as number;
    const at = next[own >> shift] as number;
    next[own >> shift] = at + 1;
    subject[at] = own;
    times[at] = time;
    row[at] = r;
    if (from !== null) {
      const code = from[r] as number;
      into[at] = code < 0 ? missing : code;
    }
    if (!(time >= last)) isInOrder = false;
    last = time;
  }
  return { starts: new Int32Array(subjects + 1), times, row, isInOrder, subject, heads, shift };
}

function headsOf(items: Int32Array, subjects: number, shift: number): Int32Array {
  const heads = new Int32Array((Math.max(0, subjects - 1) >> shift) + 2);
  for (let r = 0; r < items.length; r++) {
    const own = items[r] as number;
    if (own >= 0) (heads[(own >> shift) + 1] as number)++;
  }
  for (let b = 1; b < heads.length; b++) heads[b] = (heads[b] as number) + (heads[b - 1] as number);
  return heads;
}

interface Held {
  readonly times: Float64Array;
  readonly row: Int32Array;
  readonly codes: Uint8Array;
  readonly next: Int32Array;
}

function clusterBucket(
  { starts, times, row, subject, heads, shift }: Bucketed,
  bucket: number,
  into: Uint8Array | null,
  held: Held,
): void {
  const from = heads[bucket] as number;
  const to = heads[bucket + 1] as number;
  const first = bucket << shift;
  const end = Math.min(starts.length - 1, first + 2 ** shift);
  for (let i = from; i < to; i++) (starts[(subject[i] as number) + 1] as number)++;
  for (let s = first; s < end; s++) {
    held.next[s - first] = starts[s] as number;
    starts[s + 1] = (starts[s + 1] as number) + (starts[s] as number);
  }
  held.times.set(times.subarray(from, to));
  held.row.set(row.subarray(from, to));
  if (into !== null) held.codes.set(into.subarray(from, to));
  const { times: heldTimes, row: heldRow, codes, next } = held;
  for (let i = from; i < to; i++) {
    const own = (subject[i] as number) - first;
    const at = next[own] as number;
    next[own] = at + 1;
    times[at] = heldTimes[i - from] as number;
    row[at] = heldRow[i - from] as number;
    if (into !== null) into[at] = codes[i - from] as number;
  }
}
