import { type Chain, type ChainActivity, type ChainRows, type ChainSpec, statesOf } from '../../chain/index.ts';
import type { Arrivals } from '../activity/arrivals.ts';
import type { Quick } from './quick.ts';

const mostEntries = 16;
const TANGLED = -2;

/**
 * What `QuickChain` is for acts, for funnels of which some stages are states (rule S5): an item may be the act of one
 * stage and all states after it. Items of one time are left to the kernel where one of them is a state or out of order.
 */
export class QuickStates implements Quick {
  isTangled = false;
  readonly length: number;
  readonly #chain: Chain;
  readonly #times: Float64Array;
  readonly #masks: ChainRows['stageMask'];
  readonly #states: number;
  readonly #ends: Float64Array;
  /** Bit k: the row of the stage before state k is known, and no row since then had the state. */
  #waiting = 0;

  constructor(spec: ChainSpec, rows: ChainRows, chain: Chain, length: number) {
    this.length = length;
    this.#chain = chain;
    this.#times = rows.times;
    this.#masks = rows.stageMask;
    this.#states = statesOf(spec);
    this.#ends = new Float64Array(spec.stages.length);
  }

  depth(from: number, to: number, entryFrom: number, entryTo: number): number {
    const depth = this.#walk(from, to, entryFrom, entryTo, null);
    this.isTangled = depth === TANGLED;
    return this.isTangled ? this.#chain.depth(from, to, entryFrom, entryTo) : depth;
  }

  depths(starts: Int32Array, first: number, into: Int8Array): void {
    for (let i = 0; i < into.length; i++) {
      const [from, to] = [starts[first + i] as number, starts[first + i + 1] as number];
      into[i] = this.depth(from, to, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
    }
  }

  activity(from: number, to: number, into: ChainActivity): void {
    into.firstRowOf.fill(-1);
    into.depth = this.#walk(from, to, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, into.firstRowOf);
    if (into.depth === TANGLED) this.#chain.activity(from, to, into);
  }

  arrivals(starts: Int32Array, into: Arrivals): void {
    for (let i = 0; i < into.length; i++)
      into.ask(this, i, starts[into.first + i] as number, starts[into.first + i + 1] as number);
  }

  counts(): null {
    return null;
  }

  holds(items: Int32Array, depth: number): boolean {
    return depth === 0 || !((this.#times[items[depth] as number] as number) > this.#endOf(items[0] as number));
  }

  fill(items: Int32Array, depth: number, from: number, to: number, entryFrom: number, entryTo: number): boolean {
    let tries = 0;
    for (let i = from; i < to; i++) {
      if (((this.#masks[i] as number) & 1) === 0) continue;
      const time = this.#times[i] as number;
      if (time < entryFrom || time >= entryTo) continue;
      if (tries++ === mostEntries) return false;
      items[0] = i;
      if (this.#follow(items, depth, to)) return true;
    }
    return false;
  }

  #endOf(entry: number): number {
    return (this.#times[entry] as number) + this.length;
  }

  #follow(items: Int32Array, depth: number, to: number): boolean {
    const end = this.#endOf(items[0] as number);
    for (let k = 1; k <= depth; k++) {
      const bit = 1 << k;
      let i = (items[k - 1] as number) + ((this.#states & bit) !== 0 ? 0 : 1);
      while (i < to && ((this.#masks[i] as number) & bit) === 0) i++;
      if (i >= to || (this.#times[i] as number) > end) return false;
      items[k] = i;
    }
    return true;
  }

  /** The furthest stage, or TANGLED; `first`, where given, gets the earliest row of each stage. */
  #walk(from: number, to: number, entryFrom: number, entryTo: number, first: Int32Array | null): number {
    this.#ends.fill(Number.NEGATIVE_INFINITY);
    this.#waiting = 0;
    let all = 0;
    let last = Number.NaN;
    let lastMask = 0;
    for (let i = from; i < to; i++) {
      const mask = this.#masks[i] as number;
      if (mask === 0) continue;
      const time = this.#times[i] as number;
      if (Number.isNaN(time) || (time === last && this.#isTied(lastMask, mask))) return TANGLED;
      last = time;
      lastMask = mask;
      const isIn = time >= entryFrom && time < entryTo;
      const reached = this.#take(mask, time, isIn);
      if (first !== null) noteFirst(first, reached & ~all, i);
      all |= reached;
    }
    return 31 - Math.clz32(all);
  }

  /** Whether it matters which of two items of one time comes first. */
  #isTied(before: number, mask: number): boolean {
    return mask < before || (mask & (mask - 1)) !== 0 || ((before | mask) & this.#states) !== 0;
  }

  /** The stages a row reaches: as an act by what came before it, then as a state of what stands there with it. */
  #take(mask: number, time: number, isIn: boolean): number {
    const ends = this.#ends;
    let reached = 0;
    for (let acts = mask & ~this.#states; acts !== 0; ) {
      const k = 31 - Math.clz32(acts);
      acts ^= 1 << k;
      if (k === 0 ? !isIn : !(time <= (ends[k - 1] as number))) continue;
      ends[k] = k === 0 ? time + this.length : (ends[k - 1] as number);
      reached |= 1 << k;
    }
    this.#waiting |= (reached << 1) & this.#states;
    for (let states = mask & this.#states; states !== 0; ) {
      const bit = states & -states;
      states ^= bit;
      if ((this.#waiting & bit) === 0) continue;
      this.#waiting ^= bit;
      const k = 31 - Math.clz32(bit);
      if (!(time <= (ends[k - 1] as number))) continue;
      ends[k] = ends[k - 1] as number;
      reached |= bit;
      this.#waiting |= (bit << 1) & this.#states;
    }
    return reached;
  }
}

/** Notes the row as the first of some stages. */
function noteFirst(first: Int32Array, stages: number, row: number): void {
  for (let left = stages; left !== 0; left &= left - 1) first[31 - Math.clz32(left & -left)] = row;
}
