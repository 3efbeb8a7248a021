import type { Calendar } from '../../calendar/index.ts';
import type { CreditNode } from '../../plan/nodes/credit.ts';
import { creditRun } from '../credit-run.ts';
import { CreditSums } from '../credit-sums.ts';
import type { Journeys } from '../journeys.ts';
import { mostMarkovChannels } from '../path-credit.ts';
import { PathSets } from '../path-sets.ts';
import { KeyTransitions } from './key-transitions.ts';

/**
 * Journeys without a conversion that several questions have in common, beside the own ones of each: how one key follows
 * another on them is counted once. Nothing tells their subjects apart.
 */
export class CommonPaths {
  readonly #journeys: Journeys;
  readonly #calendar: Calendar;
  readonly #counted = new Map<string, ReadonlyMap<number, KeyTransitions>>();

  constructor(journeys: Journeys, calendar: Calendar) {
    this.#journeys = journeys;
    this.#calendar = calendar;
  }

  /** What was counted for the spans and the lookback of a question, by span. */
  of(node: CreditNode): ReadonlyMap<number, KeyTransitions> {
    const key = JSON.stringify([node.spans, node.lookback, node.subjects]);
    const known = this.#counted.get(key) ?? this.#count(node);
    this.#counted.set(key, known);
    return known;
  }

  #count(node: CreditNode): ReadonlyMap<number, KeyTransitions> {
    const { touch, keys } = this.#journeys;
    const run = creditRun(node, this.#journeys, this.#calendar, new CreditSums([], []));
    const sets = new PathSets(run, true, () => new KeyTransitions(touch, keys.length, mostMarkovChannels));
    sets.addAll();
    return new Map(sets.sets.map(({ span, open }) => [span, open]));
  }
}
