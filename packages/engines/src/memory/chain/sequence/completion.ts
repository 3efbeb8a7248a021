import type { Barriers } from '../barriers.ts';
import { type Limit, toLimit } from '../reach.ts';
import type { ChainSpec } from '../types.ts';
import type { View } from '../view.ts';

const NEVER = Number.POSITIVE_INFINITY;

/**
 * For one target stage: the earliest time at which a chain that stands at position p as stage k, and fills o more
 * optional stages, can fill the target. Rows are told apart from the row before only, so where the view is tangled this
 * is a lower bound and the search makes sure.
 */
export class Completion {
  target = 0;
  /** How many optional stages stand after k, up to the target. */
  readonly optionalAfter: Int32Array;
  /** How many required stages stand after k, up to the target. */
  readonly requiredAfter: Int32Array;
  readonly #spec: ChainSpec;
  readonly #view: View;
  readonly #barriers: Barriers;
  readonly #withins: readonly Limit[];
  readonly #tables: Float64Array[] = [];
  readonly #perStage: number;
  #queue = new Int32Array(64);
  #obeysRest = true;

  constructor(spec: ChainSpec, view: View, barriers: Barriers) {
    this.#spec = spec;
    this.#view = view;
    this.#barriers = barriers;
    this.#withins = spec.stages.map((stage) => toLimit(stage.within));
    this.#perStage = spec.stages.filter((stage) => stage.optional).length + 1;
    this.optionalAfter = new Int32Array(spec.stages.length);
    this.requiredAfter = new Int32Array(spec.stages.length);
  }

  /** By position. Valid for stages up to the target and `optionals` up to `optionalAfter[stage]`. */
  table(stage: number, optionals: number): Float64Array {
    const index = stage * this.#perStage + optionals;
    const table = this.#tables[index];
    if (table !== undefined && table.length >= this.#view.length) return table;
    const grown = new Float64Array(Math.max(64, 2 * this.#view.length));
    this.#tables[index] = grown;
    return grown;
  }

  /** The last time at which a row of stage `to` may follow a row of stage `from` at t. */
  stepLimit(from: number, to: number, t: number): number {
    const within = this.#withins[to]?.(t) ?? NEVER;
    return this.#obeysRest ? Math.min(within, this.#barriers.restLimit(from, to, t)) : within;
  }

  /** Fills the tables; `only`, where not negative, is the one position that may fill the target. */
  build(target: number, obeysRest: boolean, only = -1): void {
    this.target = target;
    this.#obeysRest = obeysRest;
    const { length, mask, time } = this.#view;
    this.#count(target);
    const ends = this.table(target, 0);
    for (let p = 0; p < length; p++) {
      const isEnd = ((mask[p] as number) & (1 << target)) !== 0 && (only < 0 || only === p);
      ends[p] = isEnd ? (time[p] as number) : NEVER;
    }
    for (let k = target - 1; k >= 0; k--) this.#buildStage(k);
  }

  #count(target: number): void {
    this.optionalAfter[target] = 0;
    this.requiredAfter[target] = 0;
    for (let k = target - 1; k >= 0; k--) {
      const isOptional = this.#spec.stages[k + 1]?.optional ?? false;
      this.optionalAfter[k] = (this.optionalAfter[k + 1] as number) + (isOptional ? 1 : 0);
      this.requiredAfter[k] = (this.requiredAfter[k + 1] as number) + (isOptional ? 0 : 1);
    }
  }

  #buildStage(k: number): void {
    for (let o = 0; o <= (this.optionalAfter[k] as number); o++) {
      this.table(k, o).fill(NEVER, 0, this.#view.length);
      for (let j = k + 1; j <= this.target; j++) {
        const stage = this.#spec.stages[j];
        const left = o - (stage?.optional ? 1 : 0);
        if (left >= 0 && left <= (this.optionalAfter[j] as number)) {
          this.#relaxStep(k, o, j, left);
        }
        if (!stage?.optional) break;
      }
    }
  }

  #relaxStep(k: number, o: number, j: number, left: number): void {
    const stage = this.#spec.stages[j];
    if (stage?.direct) this.#relaxDirect(k, o, j, left);
    else if (stage?.isState) this.#relaxState(k, o, j, left);
    else this.#relax(k, o, j, left);
  }

  #relaxDirect(k: number, o: number, j: number, left: number): void {
    const { length, mask, time, next } = this.#view;
    const from = this.table(j, left);
    const into = this.table(k, o);
    const isStrict = this.#spec.ties === 'strict';
    for (let p = 0; p < length; p++) {
      const q = next[p] as number;
      if (((mask[p] as number) & (1 << k)) === 0 || q < 0) continue;
      const t = time[p] as number;
      const at = time[q] as number;
      if ((isStrict && at === t) || at > this.stepLimit(k, j, t)) continue;
      into[p] = Math.min(into[p] as number, from[q] as number);
    }
  }

  /** A state: by the row itself where it matches, else by one of its group, or the first one after it. */
  #relaxState(k: number, o: number, j: number, left: number): void {
    const { length, mask, time, groupStart } = this.#view;
    const from = this.table(j, left);
    const into = this.table(k, o);
    const isOf = (p: number, stage: number): boolean => ((mask[p] as number) & (1 << stage)) !== 0;
    let after = -1;
    for (let end = length; end > 0; ) {
      const start = groupStart[end - 1] as number;
      const isInTime = after >= 0 && (time[after] as number) <= this.stepLimit(k, j, time[start] as number);
      let least = isInTime ? (from[after] as number) : NEVER;
      // who is not in the state fills no table of it
      if (this.#spec.ties === 'in_order') least = Math.min(least, leastValue(from, start, end));
      for (let p = end - 1; p >= start; p--) {
        if (isOf(p, j)) after = p;
        if (isOf(p, k)) into[p] = Math.min(into[p] as number, isOf(p, j) ? (from[p] as number) : least);
      }
      end = start;
    }
  }

  /** Least completion over the group itself (but p) and over later groups up to the limit, which as a rule only grows earlier going back. */
  #relax(k: number, o: number, j: number, left: number): void {
    const { length, mask, time, groupStart } = this.#view;
    const from = this.table(j, left);
    const into = this.table(k, o);
    if (this.#queue.length < length) this.#queue = new Int32Array(2 * length);
    const queue = this.#queue;
    let head = 0;
    let tail = 0;
    let least = NEVER;
    for (let end = length; end > 0; ) {
      const start = groupStart[end - 1] as number;
      const limit = this.stepLimit(k, j, time[start] as number);
      least = Math.min(least, limit);
      while (head < tail && (time[queue[head] as number] as number) > least) head++;
      const near = head < tail ? (from[queue[head] as number] as number) : NEVER;
      // Months over a double hour: an earlier row's limit is the later one, and what has left the queue may count again.
      const later = limit > least ? this.#leastUntil(from, end, limit, j) : near;
      this.#relaxGroup(from, into, start, end, later, k);
      for (let p = end - 1; p >= start; p--) {
        const value = from[p] as number;
        if (value === NEVER || ((mask[p] as number) & (1 << j)) === 0) continue;
        while (tail > head && (from[queue[tail - 1] as number] as number) >= value) tail--;
        queue[tail++] = p;
      }
      end = start;
    }
  }

  #leastUntil(from: Float64Array, start: number, limit: number, j: number): number {
    const { length, mask, time } = this.#view;
    let least = NEVER;
    for (let p = start; p < length && (time[p] as number) <= limit; p++)
      if (((mask[p] as number) & (1 << j)) !== 0) least = Math.min(least, from[p] as number);
    return least;
  }

  #relaxGroup(from: Float64Array, into: Float64Array, start: number, end: number, later: number, k: number): void {
    const { mask } = this.#view;
    const isMany = this.#spec.ties === 'in_order' && end - start > 1;
    const best = isMany ? leastOf(from, start, end, -1) : -1;
    const second = isMany ? leastOf(from, start, end, best) : -1;
    for (let p = start; p < end; p++) {
      if (((mask[p] as number) & (1 << k)) === 0) continue;
      const other = p === best ? second : best;
      const here = other < 0 ? NEVER : (from[other] as number);
      into[p] = Math.min(into[p] as number, here, later);
    }
  }
}

function leastValue(values: Float64Array, from: number, to: number): number {
  let least = NEVER;
  for (let p = from; p < to; p++) least = Math.min(least, values[p] as number);
  return least;
}

/** The position of the least value but that at `but`. */
function leastOf(values: Float64Array, from: number, to: number, but: number): number {
  let least = -1;
  for (let p = from; p < to; p++) {
    if (p !== but && (least < 0 || (values[p] as number) < (values[least] as number))) least = p;
  }
  return least;
}
