import type { SpanFinder } from '../../cells/span-finder.ts';
import type { Chain, ChainActivity, ChainRows, ChainSpec } from '../../chain/index.ts';
import type { Arrivals } from '../activity/arrivals.ts';
import type { Quick } from './quick.ts';
import { type DepthTaker, SpanCounts } from './span-counts.ts';

const mostEntries = 16;

/**
 * Depth and best chain by one look at each item, for funnels without any rule but order and a window of fixed length.
 * Items of several stages, without time, or of one time and not in the order of their stages are left to the kernel.
 */
export class QuickChain implements Quick {
  /** Whether the subject last looked at must go to the kernel for its best chain. */
  isTangled = false;
  readonly #chain: Chain;
  readonly #times: Float64Array;
  readonly #isDated: boolean;
  readonly #masks: ChainRows['stageMask'];
  readonly #length: number;
  readonly #ends: Float64Array;

  /** `length`: of the window, in the unit of the times; Infinity for none. */
  constructor(spec: ChainSpec, rows: ChainRows, chain: Chain, length: number) {
    this.#chain = chain;
    this.#times = rows.times;
    this.#isDated = rows.isDated ?? false;
    this.#masks = rows.stageMask;
    this.#length = length;
    this.#ends = new Float64Array(spec.stages.length);
  }

  get length(): number {
    return this.#length;
  }

  /** The furthest stage over the entries in `[entryFrom, entryTo)`, or −1: per stage the latest end of a window it was reached in. */
  depth(from: number, to: number, entryFrom: number, entryTo: number): number {
    const ends = this.#ends;
    const times = this.#times;
    const masks = this.#masks;
    const length = this.#length;
    for (let k = 0; k < ends.length; k++) ends[k] = Number.NEGATIVE_INFINITY;
    let depth = -1;
    let last = Number.NaN;
    let lastMask = 0;
    for (let i = from; i < to; i++) {
      const mask = masks[i] as number;
      if (mask === 0) continue;
      const time = times[i] as number;
      if ((mask & (mask - 1)) !== 0 || (time === last && mask < lastMask) || Number.isNaN(time)) {
        this.isTangled = true;
        return this.#chain.depth(from, to, entryFrom, entryTo);
      }
      last = time;
      lastMask = mask;
      const k = 31 - Math.clz32(mask);
      if (k === 0) {
        if (time < entryFrom || time >= entryTo) continue;
        ends[0] = time + length;
      } else {
        const end = ends[k - 1] as number;
        if (!(time <= end)) continue;
        ends[k] = end;
      }
      if (k > depth) depth = k;
    }
    this.isTangled = false;
    return depth;
  }

  depths(starts: Int32Array, first: number, into: Int8Array): void {
    const masks = this.#masks;
    for (let i = 0; i < into.length; i++) {
      const from = starts[first + i] as number;
      const to = starts[first + i + 1] as number;
      // most subjects have no row of a later stage: what their rows are tells all, whatever their times
      let all = 0;
      for (let r = from; r < to; r++) all |= masks[r] as number;
      if (all <= 1 && this.#isDated) {
        into[i] = all - 1;
        continue;
      }
      const depth = arrive(from, to, this.#times, this.#masks, this.#length, this.#ends, null, 0);
      into[i] = depth === TANGLED ? this.#chain.depth(from, to) : depth;
    }
  }

  activity(from: number, to: number, into: ChainActivity): void {
    into.depth = arrive(from, to, this.#times, this.#masks, this.#length, this.#ends, into.firstRowOf, 0);
    if (into.depth === TANGLED) this.#chain.activity(from, to, into);
  }

  arrivals(starts: Int32Array, into: Arrivals): void {
    const { first, length, stages, depths, items } = into;
    for (let i = 0; i < length; i++) {
      const from = starts[first + i] as number;
      const to = starts[first + i + 1] as number;
      const depth = arrive(from, to, this.#times, this.#masks, this.#length, this.#ends, items, i * stages);
      if (depth === TANGLED) into.ask(this.#chain, i, from, to);
      else depths[i] = depth;
    }
  }

  counts(finder: SpanFinder, windows: readonly number[], takers: readonly DepthTaker[]): SpanCounts {
    const rows = { times: this.#times, stageMask: this.#masks };
    return new SpanCounts(rows, this.#ends.length, finder, windows, takers);
  }

  holds(items: Int32Array, depth: number): boolean {
    return depth === 0 || !((this.#times[items[depth] as number] as number) > this.#endOf(items[0] as number));
  }

  #endOf(entry: number): number {
    return (this.#times[entry] as number) + this.#length;
  }

  /**
   * Fills `items` up to `depth`, which the subject reaches: the earliest entry from which the earliest rows get there in
   * its window. False, with `items` spoilt, where that takes too many tries.
   */
  fill(items: Int32Array, depth: number, from: number, to: number, entryFrom: number, entryTo: number): boolean {
    const times = this.#times;
    const masks = this.#masks;
    let tries = 0;
    for (let i = from; i < to; i++) {
      if (masks[i] !== 1) continue;
      const time = times[i] as number;
      if (time < entryFrom || time >= entryTo) continue;
      if (tries++ === mostEntries) return false;
      items[0] = i;
      if (this.#follow(items, depth, i, to)) return true;
    }
    return false;
  }

  #follow(items: Int32Array, depth: number, entry: number, to: number): boolean {
    const end = this.#endOf(entry);
    let next = 1;
    for (let i = entry + 1; next <= depth && i < to; i++) {
      if (this.#masks[i] !== 1 << next) continue;
      if ((this.#times[i] as number) > end) return false;
      items[next++] = i;
    }
    return next > depth;
  }
}

const TANGLED = -2;

/** A loop: of so few values it takes less time than `fill`. */
function reset(ends: Float64Array, items: Int32Array | null, at: number): void {
  for (let k = 0; k < ends.length; k++) ends[k] = Number.NEGATIVE_INFINITY;
  if (items !== null) for (let k = 0; k < ends.length; k++) items[at + k] = -1;
}

/**
 * The furthest stage over all entries, TANGLED where the kernel must be asked; `items`, where given, gets from `at` on
 * the earliest item of each stage.
 */
function arrive(
  from: number,
  to: number,
  times: Float64Array,
  masks: ChainRows['stageMask'],
  length: number,
  ends: Float64Array,
  items: Int32Array | null,
  at: number,
): number {
  const furthest = ends.length - 1;
  let depth = -1;
  let last = Number.NaN;
  let lastMask = 0;
  reset(ends, items, at);
  for (let i = from; i < to && depth < furthest; i++) {
    const mask = masks[i] as number;
    if (mask === 0) continue;
    const time = times[i] as number;
    if ((mask & (mask - 1)) !== 0 || (time === last && mask < lastMask) || Number.isNaN(time)) return TANGLED;
    last = time;
    lastMask = mask;
    const k = 31 - Math.clz32(mask);
    const end = k === 0 ? time + length : (ends[k - 1] as number);
    if (!(time <= end)) continue;
    ends[k] = end;
    if (items !== null && (items[at + k] as number) < 0) items[at + k] = i;
    if (k > depth) depth = k;
  }
  return depth;
}
