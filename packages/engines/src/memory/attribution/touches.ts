import type { PathsNode } from '@sluice/core/plan';
import { itemMasks } from '../chains/item-masks.ts';
import { maskOf } from '../rows/filter.ts';
import type { PlanRows } from '../store/plan-rows.ts';
import { stackTimeline } from '../store/stack.ts';
import type { Store } from '../store/store.ts';
import type { Timeline } from '../timeline/timeline.ts';
import type { TouchList } from '../timeline/touch-list.ts';
import { directRows, touchKeys } from './touch-keys.ts';

const mostLists = 2;
const fewKeys = 1 << 16;

/** The touches of a paths node: cut out of their timeline once for all questions that read the same. */
export function touchesOf(node: PathsNode, rows: PlanRows, store: Store, byDay: boolean): TouchList {
  if (node.touches === null) return noTouches(byDay);
  const { timeline, cache } = stackTimeline(rows.node(node.touches, 'stack'), rows, store);
  const columns = node.keys.map(({ column }) => column);
  const key = JSON.stringify([node.matches, columns, node.exclude, node.channel]);
  const known = cache.paths.get(key);
  if (known) return known;
  const { keys, ofRow } = touchKeys(timeline.parts, columns, node.exclude);
  const isTouch = itemMasks(timeline, [node.matches], (set, where) => maskOf(set, where, store.calendar), cache);
  const items = touchItems(timeline, isTouch, ofRow);
  const made = { ...cutOut(timeline, items.items, ofRow, directRows(timeline.parts, node.channel), keys.length), keys };
  const list = { ...made, leads: timeline.subjects, starts: items.starts, byDay: timeline.byDay };
  if (cache.paths.size >= mostLists) cache.paths.clear();
  cache.paths.set(key, list);
  return list;
}

function noTouches(byDay: boolean): TouchList {
  return {
    leads: 0,
    starts: new Int32Array(1),
    times: new Float64Array(0),
    byDay,
    touch: new Uint16Array(0),
    isDirect: new Uint8Array(0),
    keys: [],
  };
}

/** The items that are touches: they have a time, and a key. */
function touchItems(
  { starts, times, row, part, subjects }: Timeline,
  isTouch: ArrayLike<number>,
  ofRow: readonly Int32Array[],
): { readonly items: Int32Array; readonly starts: Int32Array } {
  const items = new Int32Array(row.length);
  const from = new Int32Array(subjects + 1);
  let length = 0;
  for (let lead = 0; lead < subjects; lead++) {
    const end = starts[lead + 1] as number;
    for (let item = starts[lead] as number; item < end; item++) {
      if (isTouch[item] !== 1 || Number.isNaN(times[item])) continue;
      const keys = ofRow[part === null ? 0 : (part[item] as number)] as Int32Array;
      if ((keys[row[item] as number] as number) >= 0) items[length++] = item;
    }
    from[lead + 1] = length;
  }
  return { items: items.subarray(0, length), starts: from };
}

function cutOut(
  { times, row, part }: Timeline,
  items: Int32Array,
  ofRow: readonly Int32Array[],
  direct: readonly Uint8Array[],
  keys: number,
): Pick<TouchList, 'times' | 'touch' | 'isDirect'> {
  const { length } = items;
  const touch = keys <= fewKeys ? new Uint16Array(length) : new Int32Array(length);
  const into = { times: new Float64Array(length), touch, isDirect: new Uint8Array(length) };
  for (let i = 0; i < length; i++) {
    const item = items[i] as number;
    const [of, at] = [part === null ? 0 : (part[item] as number), row[item] as number];
    into.times[i] = times[item] as number;
    into.touch[i] = (ofRow[of] as Int32Array)[at] as number;
    into.isDirect[i] = (direct[of] as Uint8Array)[at] as number;
  }
  return into;
}
