import type { CreditRun } from './credit-run.ts';
import type { CreditSums } from './credit-sums.ts';

/** A stretch of one journey's touches. */
export interface Step {
  readonly journey: number;
  readonly from: number;
  readonly to: number;
}

/** The paths of one span and group of subjects. */
export interface PathSet {
  readonly span: number;
  /** A journey of the group, to name its rows by. */
  readonly sample: number;
  readonly converted: Step[];
  readonly open: Step[];
}

/**
 * Paths by span and shown group of subjects (rule A3). A path without a conversion belongs to each span it has a touch in:
 * its touches up to the last one there, inside the lookback before that.
 */
export class PathSets {
  readonly #run: CreditRun;
  readonly #keepsOpen: boolean;
  readonly #groups: readonly string[];
  readonly sets = new Map<string, PathSet>();

  constructor(run: CreditRun, keepsOpen: boolean) {
    this.#run = run;
    this.#keepsOpen = keepsOpen;
    const { by } = run.node;
    const { groups, subjectDimensions } = run.journeys;
    const places = by.flatMap((key) => (key.of === 'subject' ? [subjectDimensions.indexOf(key.dimension)] : []));
    this.#groups = groups.map((values) => JSON.stringify(places.map((at) => values[at] ?? null)));
  }

  add(journey: number): void {
    const { journeys, spansAt } = this.#run;
    const from = journeys.starts[journey] ?? 0;
    const to = journeys.starts[journey + 1] ?? from;
    if (from === to) return;
    if (journeys.isConverted[journey] === 1) {
      for (const span of spansAt(journeys.at[journey] ?? Number.NaN))
        this.#set(journey, span).converted.push({ journey, from, to });
    } else if (this.#keepsOpen) this.#addOpen(journey, from, to);
  }

  /** Notes on each row how many conversions its paths have. */
  note(sums: CreditSums): void {
    const { journeys, rowOf } = this.#run;
    for (const { span, sample, converted } of this.sets.values()) {
      const keys = new Set(converted.flatMap((step) => [...journeys.touch.subarray(step.from, step.to)]));
      const rows = new Set([...keys].map((key) => rowOf(key, sample, span)).filter((row) => row >= 0));
      for (const row of rows) sums.paths[row] = converted.length;
    }
  }

  #addOpen(journey: number, from: number, to: number): void {
    const { journeys, spansAt, startOf } = this.#run;
    const last = new Map<number, number>();
    for (let touch = from; touch < to; touch++)
      for (const span of spansAt(journeys.times[touch] ?? Number.NaN)) last.set(span, touch);
    for (const [span, touch] of last) {
      const start = startOf(journeys.times[touch] ?? 0);
      let first = touch;
      while (first > from && (journeys.times[first - 1] ?? 0) >= start) first--;
      this.#set(journey, span).open.push({ journey, from: first, to: touch + 1 });
    }
  }

  #set(journey: number, span: number): PathSet {
    const key = `${span} ${this.#groups[this.#run.journeys.group[journey] ?? -1] ?? ''}`;
    const known = this.sets.get(key);
    if (known) return known;
    const fresh: PathSet = { span, sample: journey, converted: [], open: [] };
    this.sets.set(key, fresh);
    return fresh;
  }
}
