import { keepAttempt, resetAttempts } from '../attempts.ts';
import type { Barriers } from '../barriers.ts';
import { clearChainResult, createChainResult } from '../results.ts';
import type { ChainActivity, ChainAttempts, ChainResult, ChainRows, ChainSpec } from '../types.ts';
import { Passed } from './passed.ts';

const MINUS = Number.NEGATIVE_INFINITY;
const PLUS = Number.POSITIVE_INFINITY;

/** `skipped: passed`: a subject has one attempt at most. */
export class PassedChains {
  readonly #passed: Passed;
  readonly #only: ChainResult;
  #list: readonly number[] = [];
  isRemoved = false;

  constructor(spec: ChainSpec, rows: ChainRows, barriers: Barriers) {
    this.#passed = new Passed(spec, rows, barriers);
    this.#only = createChainResult(spec.stages.length);
  }

  open(list: readonly number[], _from: number, _to: number): void {
    this.#list = list;
    clearChainResult(this.#only);
    this.#passed.best(list, this.#only, MINUS, PLUS);
    this.isRemoved = this.#only.removed;
  }

  best(into: ChainResult, entryFrom: number, entryTo: number): void {
    clearChainResult(into);
    this.#passed.best(this.#list, into, entryFrom, entryTo);
    if (into.depth < 0) clearChainResult(into);
  }

  activity(into: ChainActivity): void {
    into.depth = this.#only.depth;
    if (into.depth >= 0) into.firstRowOf.set(this.#only.rowOf);
  }

  attempts(into: ChainAttempts): void {
    const only = this.#only;
    resetAttempts(into, only.depth < 0 ? [] : [only.entryRow], only.rowOf.length);
    if (into.count > 0) keepAttempt(into, 0, { ...only, rows: only.rowOf, at: 0 }, only.rowOf.length);
  }
}
