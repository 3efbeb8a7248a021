import type { SpanFinder } from '../../cells/span-finder.ts';
import type { ChainRows } from '../../chain/index.ts';
import { Entries } from './entries.ts';
import { SpanBests } from './span-bests.ts';

/** Takes best attempts of which nothing is asked but how far they came and when they began. */
export interface DepthTaker {
  takeDepth(subject: number, span: number, depth: number, time: number): void;
}

/** Finds the best attempts of subjects span by span, for several windows together. */
export class SpanCounts {
  readonly #takers: readonly DepthTaker[];
  readonly #entries: Entries;
  readonly #bests: SpanBests;

  /** `takers`: one a window. */
  constructor(
    rows: ChainRows,
    stages: number,
    finder: SpanFinder,
    windows: readonly number[],
    takers: readonly DepthTaker[],
  ) {
    this.#takers = takers;
    this.#entries = new Entries(rows, finder);
    this.#bests = new SpanBests(rows, stages, finder, windows);
  }

  /** The subjects from `first` to before `end`; those that are tangled or never enter are left. */
  visitRange(starts: Int32Array, first: number, end: number, leave: (subject: number) => void): void {
    this.#entries.length = 0;
    for (let subject = first; subject < end; subject++) {
      const from = starts[subject] as number;
      const to = starts[subject + 1] as number;
      if (this.#entries.note(subject, from, to)) continue;
      if (this.#bests.find(from, to) && this.#bests.length > 0) this.#handBests(subject);
      else leave(subject);
    }
    for (const taker of this.#takers) this.#handEntries(taker);
  }

  #handEntries(taker: DepthTaker): void {
    const { length, subjects, spans, times } = this.#entries;
    for (let i = 0; i < length; i++) taker.takeDepth(subjects[i] as number, spans[i] as number, 0, times[i] as number);
  }

  #handBests(subject: number): void {
    const { length, spans, depths, times } = this.#bests;
    const windows = this.#takers.length;
    for (let at = 0; at < length * windows; at++) {
      const taker = this.#takers[at % windows] as DepthTaker;
      taker.takeDepth(subject, spans[(at / windows) | 0] as number, depths[at] as number, times[at] as number);
    }
  }
}
