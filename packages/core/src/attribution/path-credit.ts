import type { AttributionModel } from '../catalog/index.ts';
import type { MoneyMicro } from '../money/amount.ts';
import { MoneySum } from '../money/index.ts';
import type { CreditRun } from './credit-run.ts';
import { removalEffects, Transitions } from './models/markov.ts';
import { mostShapleyChannels, shapleyValues } from './models/shapley.ts';
import type { PathSet, PathSets, Step } from './path-sets.ts';
import { splitMoney } from './split-money.ts';

/** A model that is not computed for so many channels. */
export interface Refused {
  readonly model: AttributionModel;
  readonly found: number;
  readonly most: number;
}

/** The most states a chain is solved for: the work grows with their third power. */
export const mostMarkovChannels = 1000;

/** Shares of all conversions, by state: what each gets of the count, and of the money. */
interface Shares {
  readonly credit: readonly number[];
  readonly money: readonly number[];
}

type Solve = (run: CreditRun, set: PathSet, states: ReadonlyMap<number, number>) => Shares | null;

/** Gives the credit of the models over all paths together; nothing where a set has no conversion. */
export function addPathCredit(run: CreditRun, { sets }: PathSets): Refused[] {
  const models = {
    markov: { solve: markov, most: mostMarkovChannels },
    shapley: { solve: shapley, most: mostShapleyChannels },
  };
  return (['markov', 'shapley'] as const).flatMap((model) => {
    if (!run.node.models.includes(model)) return [];
    const { solve, most } = models[model];
    const found = sets.map((set) => addSet(run, set, model, solve, most));
    const greatest = Math.max(0, ...found);
    return greatest > most ? [{ model, found: greatest, most }] : [];
  });
}

/** How many states the set has; credit is given where they are not too many. */
function addSet(run: CreditRun, set: PathSet, model: 'markov' | 'shapley', solve: Solve, most: number): number {
  if (set.converted.length === 0) return 0;
  const steps = model === 'markov' ? [...set.converted, ...set.open] : set.converted;
  const states = statesOf(run, steps);
  if (states.size > most) return states.size;
  const shares = solve(run, set, states);
  if (!shares) return states.size;
  const total = shares.credit.reduce((sum, share) => sum + share, 0);
  const money = moneyOf(run, set);
  const parts = money === null ? null : splitMoney(money, shares.money, run.node.unit);
  for (const [key, state] of states) {
    const row = run.rowOf(key, set.sample, set.span);
    const credit = ((shares.credit[state] ?? 0) / total) * set.converted.length;
    if (row >= 0) run.sums.add(model, row, credit, parts?.[state] ?? null, set.converted.length);
  }
  return states.size;
}

/** The keys on paths, numbered in the order of their texts, so that the order of rows changes nothing. */
function statesOf({ journeys }: CreditRun, steps: readonly Step[]): Map<number, number> {
  const isOn = new Uint8Array(journeys.keys.length);
  for (const { from, to } of steps)
    for (let touch = from; touch < to; touch++) isOn[journeys.touch[touch] as number] = 1;
  const texts = journeys.keys.flatMap((values, key) =>
    isOn[key] === 1 ? [{ key, text: JSON.stringify(values) }] : [],
  );
  texts.sort((a, b) => (a.text < b.text ? -1 : 1));
  return new Map(texts.map(({ key }, state) => [key, state]));
}

const markov: Solve = ({ journeys }, set, states) => {
  const transitions = new Transitions(states.size);
  const stateOf = Int32Array.from(journeys.keys, (_, key) => states.get(key) ?? 0);
  const path = new Int32Array(set.longest);
  const add = ({ from, to }: Step, conversions: number, nulls: number): void => {
    for (let touch = from; touch < to; touch++) path[touch - from] = stateOf[journeys.touch[touch] as number] as number;
    transitions.add(path, conversions, nulls, to - from);
  };
  for (const step of set.converted) add(step, 1, 0);
  for (const step of set.open) add(step, 0, 1);
  const solved = removalEffects(transitions);
  return solved && { credit: solved.effects, money: solved.effects };
};

const shapley: Solve = ({ journeys }, set, states) => {
  const conversions = new Float64Array(1 << states.size);
  const worth = new Float64Array(1 << states.size);
  for (const { journey, from, to } of set.converted) {
    let channels = 0;
    for (let touch = from; touch < to; touch++) channels |= 1 << (states.get(journeys.touch[touch] ?? -1) ?? 0);
    conversions[channels] = (conversions[channels] ?? 0) + 1;
    worth[channels] = (worth[channels] ?? 0) + Number(journeys.values[journey] ?? 0);
  }
  return { credit: shapleyValues(states.size, conversions), money: shapleyValues(states.size, worth) };
};

function moneyOf({ journeys, node }: CreditRun, set: PathSet): MoneyMicro | null {
  if (node.money === null) return null;
  const sum = new MoneySum();
  for (const { journey } of set.converted) sum.add(journeys.values[journey] ?? 0);
  return sum.micro;
}
