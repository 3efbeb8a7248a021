import type { Barriers } from '../barriers.ts';
import { type Limit, toLimit } from '../reach.ts';
import type { ChainRows, ChainSpec } from '../types.ts';
import { View } from '../view.ts';
import { Matching, MatchingWindow } from './matching.ts';

/**
 * Rule F2 `order: any`: how many different stages rows inside one window fill, whichever opens it. A row of a `without`
 * that drops the rest ends the window of every opener before it. Works on one set of rows, given to `open`.
 */
export class AnyOrder {
  readonly view: View;
  /** Of the opener last walked: position by place in the chain, or -1. */
  readonly chain: Int32Array;
  readonly #spec: ChainSpec;
  readonly #isStrict: boolean;
  readonly #barriers: Barriers;
  readonly #windowLimit: Limit;
  readonly #window: MatchingWindow;
  readonly #taken: Matching;

  constructor(spec: ChainSpec, rows: ChainRows, barriers: Barriers) {
    const stages = spec.stages.length;
    this.view = new View(spec, rows);
    this.chain = new Int32Array(stages).fill(-1);
    this.#spec = spec;
    this.#isStrict = spec.ties === 'strict';
    this.#barriers = barriers;
    this.#windowLimit = toLimit(spec.window);
    this.#window = new MatchingWindow(stages);
    this.#taken = new Matching(stages);
  }

  /** The last time a row may have beside an opener at t. */
  limit(t: number, obeysRest: boolean): number {
    let limit = this.#windowLimit(t);
    for (let j = 0; obeysRest && j < this.#spec.without.length; j++) {
      if (this.#spec.without[j]?.drops === 'rest') limit = Math.min(limit, this.#barriers.nextAfter(j, t));
    }
    return limit;
  }

  /** How many stages each opener's window fills, into `ranks` by position. */
  rankAll(ranks: Int32Array, obeysRest: boolean): void {
    const { length, time, mask, groupEnd } = this.view;
    this.#window.clear();
    let high = 0;
    for (let start = 0; start < length; start = groupEnd[start] as number) {
      const end = groupEnd[start] as number;
      const limit = this.limit(time[start] as number, obeysRest);
      for (; high < length && (time[high] as number) <= limit; high = groupEnd[high] as number) this.#addGroup(high);
      if (this.#isStrict) this.#removeGroup(start);
      for (let p = start; p < end; p++) {
        ranks[p] = this.#isStrict ? this.#window.rankWith(mask[p] as number) : this.#window.rank();
      }
      if (!this.#isStrict) this.#removeGroup(start);
    }
  }

  /** Walks from opener p over the earliest rows that still make `rank`; the chain stands in `chain`. */
  walk(p: number, rank: number, obeysRest: boolean): void {
    const { length, time, mask, groupStart, groupEnd } = this.view;
    const limit = this.limit(time[p] as number, obeysRest);
    this.chain.fill(-1);
    this.chain[0] = p;
    this.#taken.clear();
    this.#taken.add(mask[p] as number);
    let count = 1;
    let q = (this.#isStrict ? groupEnd[p] : groupStart[p]) as number;
    while (count < rank && q < length && (time[q] as number) <= limit) {
      const isTaken = q !== p && this.#fits(q, count, rank, limit);
      if (isTaken) this.chain[count++] = q;
      q = isTaken && this.#isStrict ? (groupEnd[q] as number) : q + 1;
    }
  }

  /** Puts row q among the taken ones, if they and the rows after it can still make `rank`. */
  #fits(q: number, count: number, rank: number, limit: number): boolean {
    const { mask, groupEnd } = this.view;
    if (!this.#isStrict) return this.#taken.add(mask[q] as number);
    this.#retake(count);
    if (!this.#taken.add(mask[q] as number)) return false;
    const { length, time } = this.view;
    for (let g = groupEnd[q] as number; this.#taken.size < rank; g = groupEnd[g] as number) {
      if (g >= length || (time[g] as number) > limit) return false;
      this.#taken.add(this.#groupMask(g));
    }
    return true;
  }

  #retake(count: number): void {
    this.#taken.clear();
    for (let i = 0; i < count; i++) this.#taken.add(this.view.mask[this.chain[i] as number] as number);
  }

  /**
   * For each position the first row of the earliest time at which it is reached over all openers allowed, into `first`
   * where earlier than what stands there: a window grows row by row and starts at the earliest opener still open.
   */
  firsts(first: Int32Array, isOpener: (p: number) => boolean): void {
    const { length, time, groupEnd, row } = this.view;
    this.#window.clear();
    let low = 0;
    for (let start = 0; start < length; start = groupEnd[start] as number) {
      this.#addGroup(start);
      const t = time[start] as number;
      while (low < start && (this.limit(time[low] as number, true) < t || this.#openerMask(low, isOpener) === 0)) {
        this.#removeGroup(low);
        low = groupEnd[low] as number;
      }
      const rank = this.#openRank(low, start, this.#openerMask(low, isOpener));
      for (let c = 0; c < rank; c++) {
        const standing = first[c] as number;
        if (standing < 0 || (row[start] as number) < standing) first[c] = row[start] as number;
      }
    }
  }

  #openRank(low: number, start: number, openers: number): number {
    if (openers === 0) return 0;
    if (!this.#isStrict) return this.#window.rank();
    if (low === start) return 1;
    this.#removeGroup(low);
    const rank = this.#window.rankWith(openers);
    this.#addGroup(low);
    return rank;
  }

  #openerMask(g: number, isOpener: (p: number) => boolean): number {
    let all = 0;
    for (let p = g; p < (this.view.groupEnd[g] as number); p++) if (isOpener(p)) all |= this.view.mask[p] as number;
    return all;
  }

  #groupMask(g: number): number {
    let all = 0;
    for (let p = g; p < (this.view.groupEnd[g] as number); p++) all |= this.view.mask[p] as number;
    return all;
  }

  #addGroup(g: number): void {
    if (this.#isStrict) this.#window.add(this.#groupMask(g));
    else for (let p = g; p < (this.view.groupEnd[g] as number); p++) this.#window.add(this.view.mask[p] as number);
  }

  #removeGroup(g: number): void {
    if (this.#isStrict) this.#window.remove(this.#groupMask(g));
    else for (let p = g; p < (this.view.groupEnd[g] as number); p++) this.#window.remove(this.view.mask[p] as number);
  }
}
