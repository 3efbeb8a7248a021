import { isUnlimited } from '../plan/span.ts';
import type { CreditRun } from './credit-run.ts';
import type { CreditSums } from './credit-sums.ts';
import { Steps } from './paths/steps.ts';

/** Takes the paths that led to nothing, as stretches of touches. */
export interface OpenPaths {
  push(journey: number, from: number, to: number): void;
}

/** The paths of one span and group of subjects. */
export interface PathSet<Open extends OpenPaths> {
  readonly span: number;
  /** A journey of the group, to name its rows by. */
  readonly sample: number;
  readonly converted: Steps;
  readonly open: Open;
}

/**
 * Paths by span and shown group of subjects (rule A3). A path without a conversion belongs to each span it has a touch in:
 * its touches up to the last one there, inside the lookback before that.
 */
export class PathSets<Open extends OpenPaths> {
  readonly #run: CreditRun;
  readonly #makeOpen: () => Open;
  readonly #readsOpen: boolean;
  /** By group of subjects, one more for none: the number of the group that is shown, and its sets by span. */
  readonly #shown: Int32Array;
  readonly #sets: (PathSet<Open> | undefined)[][];
  /** By span, the last journey that was added to it. */
  readonly #addedTo: Int32Array;
  /** In the order of their first paths. */
  readonly sets: PathSet<Open>[] = [];

  /** `readsOpen`: whether paths without a conversion are looked for at all. */
  constructor(run: CreditRun, readsOpen: boolean, makeOpen: () => Open) {
    this.#run = run;
    this.#readsOpen = readsOpen;
    this.#makeOpen = makeOpen;
    const { by, spans } = run.node;
    const { groups, subjectDimensions } = run.journeys;
    const places = by.flatMap((key) => (key.of === 'subject' ? [subjectDimensions.indexOf(key.dimension)] : []));
    const texts = [...groups, []].map((values) => JSON.stringify(places.map((at) => values[at] ?? null)));
    const known = new Map([...new Set(texts)].map((text, number) => [text, number]));
    this.#shown = Int32Array.from(texts, (text) => known.get(text) ?? -1);
    this.#sets = Array.from(known, () => []);
    this.#addedTo = new Int32Array(spans.length).fill(-1);
  }

  /** All journeys that count. */
  addAll(): void {
    const { conversions, length } = this.#run.journeys;
    for (let journey = 0; journey < conversions; journey++) this.#addConverted(journey);
    if (!this.#readsOpen) return;
    const [only, another] = this.#run.node.spans;
    const isOne = only !== undefined && another === undefined && isUnlimited(only);
    for (let journey = conversions; journey < length; journey++)
      if (isOne) this.#addWhole(journey);
      else this.#addOpen(journey);
  }

  /** Notes on each row how many conversions its paths have. */
  note(sums: CreditSums): void {
    const { journeys, rowOf } = this.#run;
    for (const { span, sample, converted } of this.sets) {
      const isOn = converted.keysOn(journeys);
      for (let key = 0; key < isOn.length; key++) {
        const row = isOn[key] === 1 ? rowOf(key, sample, span) : -1;
        if (row >= 0) sums.paths[row] = converted.length;
      }
    }
  }

  #addConverted(journey: number): void {
    const { journeys, spansAt, isCounted } = this.#run;
    const from = journeys.starts[journey] as number;
    const to = journeys.ends[journey] as number;
    if (from === to || !isCounted(journey)) return;
    const spans = spansAt(journeys.at[journey] as number);
    for (let i = 0; i < spans.length; i++) this.#set(journey, spans[i] as number).converted.push(journey, from, to);
  }

  #addOpen(journey: number): void {
    const { journeys, spansAt, isCounted } = this.#run;
    const from = journeys.starts[journey] as number;
    const to = journeys.ends[journey] as number;
    if (from === to || !isCounted(journey)) return;
    const addedTo = this.#addedTo;
    let left = addedTo.length;
    for (let touch = to - 1; touch >= from && left > 0; touch--) {
      const spans = spansAt(journeys.times[touch] as number);
      for (let i = 0; i < spans.length; i++) {
        const span = spans[i] as number;
        if (addedTo[span] === journey) continue;
        addedTo[span] = journey;
        left--;
        this.#set(journey, span).open.push(journey, this.#startOf(from, touch), touch + 1);
      }
    }
  }

  /** The same where all touches are in the one span there is. */
  #addWhole(journey: number): void {
    const { journeys, isCounted } = this.#run;
    const from = journeys.starts[journey] as number;
    const to = journeys.ends[journey] as number;
    if (from < to && isCounted(journey)) this.#set(journey, 0).open.push(journey, this.#startOf(from, to - 1), to);
  }

  /** The first touch of a path that ends at `last`: inside the lookback before it. */
  #startOf(from: number, last: number): number {
    const { journeys, startOf } = this.#run;
    const start = startOf(journeys.times[last] as number);
    let first = last;
    while (first > from && (journeys.times[first - 1] as number) >= start) first--;
    return first;
  }

  #set(journey: number, span: number): PathSet<Open> {
    const group = this.#run.journeys.group[journey] as number;
    const sets = this.#sets[this.#shown[group < 0 ? this.#shown.length - 1 : group] as number] ?? [];
    const known = sets[span];
    if (known) return known;
    const fresh = { span, sample: journey, converted: new Steps(), open: this.#makeOpen() };
    sets[span] = fresh;
    this.sets.push(fresh);
    return fresh;
  }
}
