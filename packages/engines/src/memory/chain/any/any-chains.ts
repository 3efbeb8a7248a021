import { attemptAt, attemptChain, joinAttempts, keepAttempt, resetAttempts } from '../attempts.ts';
import type { Barriers } from '../barriers.ts';
import { type Candidate, keepBetter } from '../choice.ts';
import { toLimit } from '../reach.ts';
import { createChainAttempts } from '../results.ts';
import { sameSelections } from '../same-selections.ts';
import type { ChainActivity, ChainAttempts, ChainResult, ChainRows, ChainSpec } from '../types.ts';
import { isVoidedBy } from '../voiding.ts';
import { AnyOrder } from './any-order.ts';

/** Chains of `order: any`, one subject at a time, set by `open`; what `General` is for chains in sequence. */
export class AnyChains {
  readonly #spec: ChainSpec;
  readonly #rows: ChainRows;
  readonly #barriers: Barriers;
  readonly #order: AnyOrder;
  readonly #chain: Int32Array;
  readonly #ignoring: ChainAttempts;
  readonly #voided = new Set<number>();
  #ranks = new Int32Array(64);
  #sets: (readonly number[])[] = [];
  #list: readonly number[] = [];
  #from = 0;
  #to = 0;
  isRemoved = false;

  constructor(spec: ChainSpec, rows: ChainRows, barriers: Barriers) {
    this.#spec = spec;
    this.#rows = rows;
    this.#barriers = barriers;
    this.#order = new AnyOrder(spec, rows, barriers);
    this.#chain = new Int32Array(spec.stages.length);
    this.#ignoring = createChainAttempts(spec.stages.length);
  }

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
      const { view } = this.#fill(set, true);
      let opener = -1;
      for (let p = 0; p < view.length; p++) {
        const t = view.time[p] as number;
        if (!(t >= entryFrom && t < entryTo) || this.#voided.has(view.row[p] as number)) continue;
        if (opener < 0 || (this.#ranks[p] as number) > (this.#ranks[opener] as number)) opener = p;
      }
      if (opener >= 0) keepBetter(into, this.#walk(opener, true));
    }
  }

  activity(into: ChainActivity): void {
    for (const set of this.#sets) {
      const { view } = this.#fill(set, true);
      this.#order.firsts(into.firstRowOf, (p) => !this.#voided.has(view.row[p] as number));
    }
    while (into.depth + 1 < into.firstRowOf.length && (into.firstRowOf[into.depth + 1] as number) >= 0) into.depth++;
  }

  attempts(into: ChainAttempts): void {
    this.#attempts(into, true);
    const { entryOf } = this.#rows;
    if (entryOf) joinAttempts(into, entryOf, this.#spec.stages.length);
  }

  #attempts(into: ChainAttempts, obeysRest: boolean): void {
    resetAttempts(into, this.#list, this.#spec.stages.length);
    for (const set of this.#sets) {
      const { view } = this.#fill(set, obeysRest);
      for (let p = 0; p < view.length; p++) {
        const row = view.row[p] as number;
        if (this.#voided.has(row)) continue;
        keepAttempt(into, attemptAt(into, row), this.#walk(p, obeysRest), this.#spec.stages.length);
      }
    }
  }

  #voidAttempts(): void {
    const windowLimit = toLimit(this.#spec.window);
    this.#attempts(this.#ignoring, false);
    for (let i = 0; i < this.#ignoring.count; i++) {
      const chain = attemptChain(this.#ignoring, i, this.#spec.stages.length);
      if (chain.depth < 0) continue;
      const end = windowLimit(this.#rows.times[chain.entryRow] as number);
      const drops = isVoidedBy(this.#spec, this.#barriers, this.#rows.times, chain, end);
      if (drops === 'lead') this.isRemoved = true;
      if (drops !== null) this.#voided.add(chain.entryRow);
    }
  }

  #fill(set: readonly number[], obeysRest: boolean): AnyOrder {
    this.#order.view.fill(set, set.length, this.#from, this.#to);
    if (this.#ranks.length < set.length) this.#ranks = new Int32Array(2 * set.length);
    this.#order.rankAll(this.#ranks, obeysRest);
    return this.#order;
  }

  #walk(p: number, obeysRest: boolean): Candidate {
    const { view, chain } = this.#order;
    const rank = this.#ranks[p] as number;
    this.#order.walk(p, rank, obeysRest);
    for (let i = 0; i < chain.length; i++) {
      const q = chain[i] as number;
      this.#chain[i] = q < 0 ? -1 : (view.row[q] as number);
    }
    const entryRow = view.row[p] as number;
    return { depth: rank - 1, filled: rank, entered: 0, entryRow, rows: this.#chain, at: 0 };
  }
}
