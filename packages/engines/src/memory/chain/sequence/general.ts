import { attemptAt, attemptChain, keepAttempt, resetAttempts } from '../attempts.ts';
import type { Barriers } from '../barriers.ts';
import { keepBetter } from '../choice.ts';
import { toLimit } from '../reach.ts';
import { createChainAttempts } from '../results.ts';
import { sameSelections } from '../same-selections.ts';
import type { ChainActivity, ChainAttempts, ChainResult, ChainRows, ChainSpec } from '../types.ts';
import { View } from '../view.ts';
import { isVoidedBy } from '../voiding.ts';
import { Completion } from './completion.ts';
import { Search } from './search.ts';

/** Chains in sequence by every rule: completion tables, then a walk. One subject at a time, set by `open`. */
export class General {
  readonly #spec: ChainSpec;
  readonly #rows: ChainRows;
  readonly #barriers: Barriers;
  readonly #view: View;
  readonly #completion: Completion;
  readonly #search: Search;
  readonly #chain: Int32Array;
  readonly #ignoring: ChainAttempts;
  readonly #voided = new Set<number>();
  #sets: (readonly number[])[] = [];
  #list: readonly number[] = [];
  #from = 0;
  #to = 0;
  isRemoved = false;

  constructor(spec: ChainSpec, rows: ChainRows, barriers: Barriers) {
    this.#spec = spec;
    this.#rows = rows;
    this.#barriers = barriers;
    this.#view = new View(spec, rows);
    this.#completion = new Completion(spec, this.#view, barriers);
    this.#search = new Search(spec, this.#view, this.#completion);
    this.#chain = new Int32Array(spec.stages.length);
    this.#ignoring = createChainAttempts(spec.stages.length);
  }

  /** `list`: the stamped rows of the subject `[from, to)` that match a stage. */
  open(list: readonly number[], from: number, to: number): void {
    this.#list = list;
    this.#from = from;
    this.#to = to;
    this.#sets = sameSelections(list, this.#rows, this.#spec.same);
    this.#voided.clear();
    this.isRemoved = false;
    if (this.#barriers.hasVoiding()) this.#voidAttempts();
  }

  best(into: ChainResult, entryFrom: number, entryTo: number): void {
    for (const set of this.#sets) {
      this.#view.fill(set, set.length, this.#from, this.#to);
      this.#bestIn(into, entryFrom, entryTo);
    }
  }

  activity(into: ChainActivity): void {
    for (const set of this.#sets) {
      this.#view.fill(set, set.length, this.#from, this.#to);
      for (let k = this.#highest(); k >= 0; k--) {
        const first = this.#firstAt(k, into.firstRowOf[k] as number);
        if (first < 0) continue;
        into.firstRowOf[k] = first;
        into.depth = Math.max(into.depth, k);
      }
    }
  }

  /** The furthest chain of every entry that is not voided; the others stay at depth -1. */
  attempts(into: ChainAttempts, obeysRest = true): void {
    const { stageMask } = this.#rows;
    const entries = this.#list.filter((r) => this.#spec.entry === 'open' || ((stageMask[r] as number) & 1) !== 0);
    resetAttempts(into, entries, this.#spec.stages.length);
    for (const set of this.#sets) {
      this.#view.fill(set, set.length, this.#from, this.#to);
      this.#attemptsIn(into, obeysRest);
    }
  }

  #voidAttempts(): void {
    const stages = this.#spec.stages.length;
    const windowLimit = toLimit(this.#spec.window);
    this.attempts(this.#ignoring, false);
    for (let i = 0; i < this.#ignoring.count; i++) {
      const chain = attemptChain(this.#ignoring, i, stages);
      if (chain.depth < 0) continue;
      const end = windowLimit(this.#rows.times[chain.entryRow] as number);
      const drops = isVoidedBy(this.#spec, this.#barriers, this.#rows.times, chain, end);
      if (drops === 'lead') this.isRemoved = true;
      if (drops !== null) this.#voided.add(chain.entryRow);
    }
  }

  #attemptsIn(into: ChainAttempts, obeysRest: boolean): void {
    const isDone = new Uint8Array(this.#view.length);
    for (let target = this.#highest(); target >= 0; target--) {
      this.#completion.build(target, obeysRest);
      for (let p = 0; p < this.#view.length; p++) {
        const entryRow = this.#view.row[p] as number;
        if (isDone[p] === 1 || this.#voided.has(entryRow)) continue;
        for (let filled = this.#search.mostFilled(p); filled > 0; filled--) {
          if (!this.#search.find(p, filled)) continue;
          isDone[p] = 1;
          const chain = this.#toChain(target, filled, entryRow);
          keepAttempt(into, attemptAt(into, entryRow), chain, this.#spec.stages.length);
          break;
        }
      }
    }
  }

  #bestIn(into: ChainResult, entryFrom: number, entryTo: number): void {
    for (let target = this.#highest(); target >= Math.max(0, into.depth); target--) {
      this.#completion.build(target, true);
      let most = 0;
      for (let p = 0; p < this.#view.length; p++) {
        if (this.#isEntry(p, entryFrom, entryTo)) most = Math.max(most, this.#search.mostFilled(p));
      }
      for (let filled = most; filled > 0; filled--) {
        for (let p = 0; p < this.#view.length; p++) {
          if (!this.#isEntry(p, entryFrom, entryTo) || !this.#search.find(p, filled)) continue;
          keepBetter(into, this.#toChain(target, filled, this.#view.row[p] as number));
          return;
        }
      }
    }
  }

  /** The earliest row that can be stage k of a chain, if earlier than `standing`. */
  #firstAt(k: number, standing: number): number {
    const { row, time, mask, length, isTangled } = this.#view;
    this.#completion.build(k, true);
    let earliest = Number.POSITIVE_INFINITY;
    for (let p = 0; p < length; p++) {
      if (this.#isEntry(p)) earliest = Math.min(earliest, this.#search.earliestEnd(p));
    }
    const isSure = !isTangled && !this.#spec.stages.some((stage) => stage.direct);
    for (let p = 0; p < length; p++) {
      if (((mask[p] as number) & (1 << k)) === 0 || (time[p] as number) < earliest) continue;
      if (standing >= 0 && (row[p] as number) >= standing) return -1;
      if (earliest === Number.POSITIVE_INFINITY) return -1;
      if (isSure || this.#canEndAt(p, k)) return row[p] as number;
    }
    return -1;
  }

  #canEndAt(end: number, k: number): boolean {
    this.#completion.build(k, true, end);
    for (let p = 0; p < this.#view.length; p++) {
      if (!this.#isEntry(p)) continue;
      for (let filled = this.#search.mostFilled(p); filled > 0; filled--) if (this.#search.find(p, filled)) return true;
    }
    return false;
  }

  #isEntry(p: number, entryFrom = Number.NEGATIVE_INFINITY, entryTo = Number.POSITIVE_INFINITY): boolean {
    const t = this.#view.time[p] as number;
    return t >= entryFrom && t < entryTo && !this.#voided.has(this.#view.row[p] as number);
  }

  #highest(): number {
    let all = 0;
    for (let p = 0; p < this.#view.length; p++) all |= this.#view.mask[p] as number;
    return 31 - Math.clz32(all);
  }

  #toChain(depth: number, filled: number, entryRow: number) {
    let entered = -1;
    for (let k = 0; k < this.#chain.length; k++) {
      const p = this.#search.chain[k] as number;
      this.#chain[k] = p < 0 ? -1 : (this.#view.row[p] as number);
      if (p >= 0 && entered < 0) entered = k;
    }
    return { depth, filled, entered, entryRow, rows: this.#chain, at: 0 };
  }
}
