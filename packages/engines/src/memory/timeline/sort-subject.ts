import type { Timeline } from './timeline.ts';

type Items = Pick<Timeline, 'times' | 'row' | 'part' | 'stamp'>;

/** Sorts the items of one subject by time, then part, row and stamp (rule F5); those without time last. */
export function sortSubject(items: Items, from: number, to: number): void {
  if (isSorted(items, from, to) || insertSorted(items, from, to)) return;
  const order = Array.from({ length: to - from }, (_, i) => from + i);
  order.sort((a, b) => compare(items, a, b));
  apply(items.times, order, from);
  apply(items.row, order, from);
  if (items.part) apply(items.part, order, from);
  if (items.stamp) apply(items.stamp, order, from);
}

/** A few out of place, as records without a time that stand first, are moved there; false where it would take long. */
function insertSorted(items: Items, from: number, to: number): boolean {
  const { times, row, part, stamp } = items;
  let left = 8 * (to - from);
  for (let i = from + 1; i < to; i++) {
    let at = i;
    for (; at > from && compare(items, at - 1, at) > 0; at--, left--) {
      swap(times, at);
      swap(row, at);
      if (part) swap(part, at);
      if (stamp) swap(stamp, at);
    }
    if (left < 0) return false;
  }
  return true;
}

function swap(values: Float64Array | Int32Array | Uint8Array, at: number): void {
  const held = values[at] as number;
  values[at] = values[at - 1] as number;
  values[at - 1] = held;
}

function isSorted(items: Items, from: number, to: number): boolean {
  const { times, part } = items;
  if (!part) {
    for (let i = from + 1; i < to; i++) if (!((times[i - 1] ?? 0) <= (times[i] ?? 0))) return isTail(times, i, to);
    return true;
  }
  for (let i = from + 1; i < to; i++) if (compare(items, i - 1, i) > 0) return false;
  return true;
}

/** True where only items without time follow. */
function isTail(times: Float64Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!Number.isNaN(times[i] ?? 0)) return false;
  return true;
}

function compare({ times, row, part, stamp }: Items, a: number, b: number): number {
  const x = times[a] as number;
  const y = times[b] as number;
  if (x !== y && !(Number.isNaN(x) && Number.isNaN(y))) return Number.isNaN(x) ? 1 : Number.isNaN(y) ? -1 : x - y;
  const byPart = (part?.[a] ?? 0) - (part?.[b] ?? 0);
  return byPart || (row[a] ?? 0) - (row[b] ?? 0) || (stamp?.[a] ?? 0) - (stamp?.[b] ?? 0);
}

function apply(values: Float64Array | Int32Array | Uint8Array, order: readonly number[], from: number): void {
  const moved = order.map((at) => values[at] ?? 0);
  for (let i = 0; i < moved.length; i++) values[from + i] = moved[i] ?? 0;
}
