import { type Limit, toLimit } from '../reach.ts';
import type { ChainSpec } from '../types.ts';
import type { View } from '../view.ts';
import type { Completion } from './completion.ts';

/**
 * Walks forward from an entry by the completion tables and takes, stage by stage, the earliest row from which the target
 * is still completed inside the window. Goes back only where two stages would need the same row.
 */
export class Search {
  /** The chain found: position by stage, or -1. */
  readonly chain: Int32Array;
  readonly #spec: ChainSpec;
  readonly #view: View;
  readonly #completion: Completion;
  readonly #windowLimit: Limit;
  readonly #failed = new Set<string>();
  #deadline = 0;

  constructor(spec: ChainSpec, view: View, completion: Completion) {
    this.#spec = spec;
    this.#view = view;
    this.#completion = completion;
    this.#windowLimit = toLimit(spec.window);
    this.chain = new Int32Array(spec.stages.length).fill(-1);
  }

  /** The most stages a chain from position p may fill by the tables; 0 where it does not complete. */
  mostFilled(p: number): number {
    let most = 0;
    for (let s = 0; s <= this.#lastStart(); s++) {
      for (let o = this.#completion.optionalAfter[s] as number; o >= 0; o--) {
        if (!this.#completes(p, s, o)) continue;
        most = Math.max(most, this.#filled(s, o));
        break;
      }
    }
    return most;
  }

  /** The earliest time at which a chain from p fills the target by the tables. */
  earliestEnd(p: number): number {
    let earliest = Number.POSITIVE_INFINITY;
    for (let s = 0; s <= this.#lastStart(); s++) {
      for (let o = this.#completion.optionalAfter[s] as number; o >= 0; o--) {
        if (this.#completes(p, s, o)) earliest = Math.min(earliest, this.#completion.table(s, o)[p] as number);
      }
    }
    return earliest;
  }

  /** True where a chain from p fills exactly `filled` stages, the target last; it then stands in `chain`. */
  find(p: number, filled: number): boolean {
    this.#deadline = this.#windowLimit(this.#view.time[p] as number);
    for (let s = 0; s <= this.#lastStart(); s++) {
      const o = filled - this.#filled(s, 0);
      if (o < 0 || o > (this.#completion.optionalAfter[s] as number) || !this.#completes(p, s, o)) continue;
      this.chain.fill(-1);
      this.chain[s] = p;
      if (this.#failed.size > 0) this.#failed.clear();
      if (this.#extend(p, s, o)) return true;
    }
    return false;
  }

  #lastStart(): number {
    return this.#spec.entry === 'open' ? this.#completion.target : 0;
  }

  #filled(stage: number, optionals: number): number {
    return 1 + (this.#completion.requiredAfter[stage] as number) + optionals;
  }

  #completes(p: number, stage: number, optionals: number): boolean {
    if (((this.#view.entry[p] as number) & (1 << stage)) === 0) return false;
    const t = this.#view.time[p] as number;
    return (this.#completion.table(stage, optionals)[p] as number) <= this.#windowLimit(t);
  }

  #extend(p: number, k: number, o: number): boolean {
    const { target } = this.#completion;
    if (k === target) return o === 0;
    const key = this.#view.isTangled ? this.#key(p, k, o) : '';
    if (key !== '' && this.#failed.has(key)) return false;
    for (let j = k + 1; j <= target; j++) {
      const stage = this.#spec.stages[j];
      const left = o - (stage?.optional ? 1 : 0);
      if (left >= 0 && left <= (this.#completion.optionalAfter[j] as number)) {
        if (this.#try(p, k, j, left)) return true;
      }
      if (!stage?.optional) break;
    }
    if (key !== '') this.#failed.add(key);
    return false;
  }

  #try(p: number, k: number, j: number, left: number): boolean {
    const stage = this.#spec.stages[j];
    if (stage?.direct) return this.#tryDirect(p, k, j, left);
    return stage?.isState ? this.#tryState(p, k, j, left) : this.#tryRows(p, k, j, left);
  }

  /** Rule S5: one row alone may fill a state. */
  #tryState(p: number, k: number, j: number, left: number): boolean {
    const q = this.#stateRow(p, j);
    if (q < 0) return false;
    const { time } = this.#view;
    const limit = Math.min(this.#deadline, this.#completion.stepLimit(k, j, time[p] as number));
    if ((time[q] as number) > limit || (this.#completion.table(j, left)[q] as number) > this.#deadline) return false;
    return this.#fill(q, j, left);
  }

  /** The row of the stage before where the state is there already, else the first free one after it. */
  #stateRow(p: number, j: number): number {
    const { groupStart, groupEnd, length, mask } = this.#view;
    if (((mask[p] as number) & (1 << j)) !== 0) return p;
    const start = this.#spec.ties === 'strict' ? groupEnd[p] : groupStart[p];
    for (let q = start as number; q < length; q++)
      if (((mask[q] as number) & (1 << j)) !== 0 && !this.#isTaken(q, j)) return q;
    return -1;
  }

  #tryRows(p: number, k: number, j: number, left: number): boolean {
    const { time, groupStart, groupEnd, length, mask } = this.#view;
    const table = this.#completion.table(j, left);
    const limit = Math.min(this.#deadline, this.#completion.stepLimit(k, j, time[p] as number));
    const start = this.#spec.ties === 'strict' ? groupEnd[p] : groupStart[p];
    for (let q = start as number; q < length && (time[q] as number) <= limit; q++) {
      if (((mask[q] as number) & (1 << j)) === 0 || (table[q] as number) > this.#deadline) continue;
      if (this.#take(q, j, left)) return true;
    }
    return false;
  }

  #tryDirect(p: number, k: number, j: number, left: number): boolean {
    const { time, next, mask } = this.#view;
    const q = next[p] as number;
    if (q < 0 || ((mask[q] as number) & (1 << j)) === 0) return false;
    const t = time[p] as number;
    const at = time[q] as number;
    if ((this.#spec.ties === 'strict' && at === t) || at > this.#completion.stepLimit(k, j, t)) return false;
    if ((this.#completion.table(j, left)[q] as number) > this.#deadline) return false;
    return this.#take(q, j, left);
  }

  #isTaken(q: number, j: number): boolean {
    for (let k = 0; k < j; k++) if (this.chain[k] === q) return true;
    return false;
  }

  #take(q: number, j: number, left: number): boolean {
    return !this.#isTaken(q, j) && this.#fill(q, j, left);
  }

  #fill(q: number, j: number, left: number): boolean {
    this.chain[j] = q;
    if (this.#extend(q, j, left)) return true;
    this.chain[j] = -1;
    return false;
  }

  /** What decides the rest of the walk: where it stands and which rows of this time are taken. */
  #key(p: number, k: number, o: number): string {
    const t = this.#view.time[p];
    const taken: number[] = [];
    for (const q of this.chain) if (q >= 0 && this.#view.time[q] === t) taken.push(q);
    return `${k} ${o} ${p} ${taken.sort((a, b) => a - b).join(' ')}`;
  }
}
