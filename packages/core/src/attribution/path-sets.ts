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
  /** Touches of the longest of them. */
  longest: number;
}

/**
 * Paths by span and shown group of subjects (rule A3). A path without a conversion belongs to each span it has a touch in:
 * its touches up to the last one there, inside the lookback before that.
 */
export class PathSets {
  readonly #run: CreditRun;
  readonly #keepsOpen: boolean;
  readonly #groups: readonly string[];
  readonly #byGroup = new Map<string, PathSet[]>();
  /** In the order of their first paths. */
  readonly sets: PathSet[] = [];

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
      for (const span of spansAt(journeys.at[journey] ?? Number.NaN)) {
        const set = this.#set(journey, span);
        set.converted.push({ journey, from, to });
        set.longest = Math.max(set.longest, to - from);
      }
    } else if (this.#keepsOpen) this.#addOpen(journey, from, to);
  }

  /** Notes on each row how many conversions its paths have. */
  note(sums: CreditSums): void {
    const { journeys, rowOf } = this.#run;
    for (const { span, sample, converted } of this.sets) {
      const keys = new Set(converted.flatMap((step) => [...journeys.touch.subarray(step.from, step.to)]));
      const rows = new Set([...keys].map((key) => rowOf(key, sample, span)).filter((row) => row >= 0));
      for (const row of rows) sums.paths[row] = converted.length;
    }
  }

  #addOpen(journey: number, from: number, to: number): void {
    const { spansAt, node, journeys } = this.#run;
    const ended = new Set<number>();
    for (let touch = to - 1; touch >= from && ended.size < node.spans.length; touch--)
      for (const span of spansAt(journeys.times[touch] ?? Number.NaN)) {
        if (ended.has(span)) continue;
        ended.add(span);
        this.#addOpenUntil(journey, span, from, touch);
      }
  }

  /** The path of a journey without a conversion up to its last touch of a span, inside the lookback before it. */
  #addOpenUntil(journey: number, span: number, from: number, last: number): void {
    const { journeys, startOf } = this.#run;
    const start = startOf(journeys.times[last] ?? 0);
    let first = last;
    while (first > from && (journeys.times[first - 1] ?? 0) >= start) first--;
    const set = this.#set(journey, span);
    set.open.push({ journey, from: first, to: last + 1 });
    set.longest = Math.max(set.longest, last + 1 - first);
  }

  #set(journey: number, span: number): PathSet {
    const group = this.#groups[this.#run.journeys.group[journey] ?? -1] ?? '';
    const ofGroup = this.#byGroup.get(group) ?? [];
    this.#byGroup.set(group, ofGroup);
    const known = ofGroup[span];
    if (known) return known;
    const fresh: PathSet = { span, sample: journey, converted: [], open: [], longest: 0 };
    ofGroup[span] = fresh;
    this.sets.push(fresh);
    return fresh;
  }
}
