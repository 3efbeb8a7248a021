import { closeAttempts } from './attempts.ts';
import { Barriers } from './barriers.ts';
import { clearChainResult, createChainResult } from './results.ts';
import type { Chain, ChainActivity, ChainAttempts, ChainResult, ChainRows, ChainSpec } from './types.ts';
import { addUnstamped, isNeverEntered, keepUnstamped, stampedEnd } from './unstamped.ts';

const MINUS = Number.NEGATIVE_INFINITY;
const PLUS = Number.POSITIVE_INFINITY;

/** Finds the chains of one subject at a time, set by `open`, by the rules of one kind of funnel. */
export interface SubjectChains {
  readonly isRemoved: boolean;
  /** `list`: the rows of the subject `[from, to)` that match a stage. */
  open(list: readonly number[], from: number, to: number): void;
  best(into: ChainResult, entryFrom: number, entryTo: number): void;
  activity(into: ChainActivity): void;
  attempts(into: ChainAttempts): void;
}

export type SubjectChainsClass = new (spec: ChainSpec, rows: ChainRows, barriers: Barriers) => SubjectChains;

/** Every rule of F2 to F10, at the price of a few tables a subject. */
export class FullChain implements Chain {
  readonly depthSuffices: boolean;
  readonly #spec: ChainSpec;
  readonly #rows: ChainRows;
  readonly #barriers: Barriers;
  readonly #chains: SubjectChains;
  readonly #isPassed: boolean;
  readonly #scratch: ChainResult;

  constructor(spec: ChainSpec, rows: ChainRows, Chains: SubjectChainsClass) {
    this.#spec = spec;
    this.#rows = rows;
    this.#isPassed = spec.skipped === 'passed';
    this.#barriers = new Barriers(spec, rows);
    this.#chains = new Chains(spec, rows, this.#barriers);
    this.#scratch = createChainResult(spec.stages.length);
    this.depthSuffices = spec.entry === 'closed' && !spec.stages.some((stage) => stage.optional && !this.#isPassed);
  }

  depth(from: number, to: number, entryFrom = MINUS, entryTo = PLUS): number {
    this.best(from, to, this.#scratch, entryFrom, entryTo);
    return this.#scratch.depth;
  }

  best(from: number, to: number, into: ChainResult, entryFrom = MINUS, entryTo = PLUS): void {
    clearChainResult(into);
    const end = this.#open(from, to);
    into.removed = this.#chains.isRemoved;
    if (into.removed) return;
    this.#chains.best(into, entryFrom, entryTo);
    const isUnlimited = entryFrom === MINUS && entryTo === PLUS;
    if (into.depth < 0 && isUnlimited && !this.#isPassed) keepUnstamped(this.#spec, this.#rows, end, to, into);
    into.neverEntered = into.depth < 0 && isNeverEntered(this.#spec, this.#rows, from, to);
  }

  activity(from: number, to: number, into: ChainActivity): void {
    into.firstRowOf.fill(-1);
    into.depth = -1;
    const end = this.#open(from, to);
    if (this.#chains.isRemoved) return;
    this.#chains.activity(into);
    if (into.depth >= 0 || this.#isPassed) return;
    clearChainResult(this.#scratch);
    keepUnstamped(this.#spec, this.#rows, end, to, this.#scratch);
    into.depth = this.#scratch.depth;
    into.firstRowOf.set(this.#scratch.rowOf);
  }

  attempts(from: number, to: number, into: ChainAttempts, entryFrom = MINUS, entryTo = PLUS): void {
    const end = this.#open(from, to);
    const { isRemoved } = this.#chains;
    const isUnlimited = entryFrom === MINUS && entryTo === PLUS;
    this.#chains.attempts(into);
    closeAttempts(into, this.#spec.stages.length, (row) => {
      const t = this.#rows.times[row] as number;
      return !isRemoved && ((t >= entryFrom && t < entryTo) || isUnlimited);
    });
    if (isUnlimited && !this.#isPassed && !isRemoved) addUnstamped(this.#spec, this.#rows, end, to, into);
  }

  /** Makes the subject's rows the ones the chains are looked for in; where its rows without a stamp begin. */
  #open(from: number, to: number): number {
    const { times, stageMask } = this.#rows;
    const end = stampedEnd(times, from, to);
    const list: number[] = [];
    for (let r = from; r < (this.#isPassed ? to : end); r++) if (stageMask[r] !== 0) list.push(r);
    this.#barriers.fill(from, end);
    this.#chains.open(list, from, end);
    return end;
  }
}
