import type { AttributionModel } from '../catalog/index.ts';
import type { MoneyMicro } from '../money/amount.ts';
import { MoneySum } from '../money/index.ts';
import type { CreditRun } from './credit-run.ts';
import { removalEffects } from './models/markov.ts';
import { mostShapleyChannels, shapleyValues } from './models/shapley.ts';
import type { PathSet, PathSets } from './path-sets.ts';
import type { KeyTransitions } from './paths/key-transitions.ts';
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

type CreditSet = PathSet<KeyTransitions>;

/** Shares by state, `keys` in the order of their texts, so that the order of rows changes nothing. */
type Solve = (run: CreditRun, set: CreditSet, keys: readonly number[]) => Shares | null;

/** Gives the credit of the models over all paths together; nothing where a set has no conversion. */
export function addPathCredit(run: CreditRun, { sets }: PathSets<KeyTransitions>): Refused[] {
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
function addSet(run: CreditRun, set: CreditSet, model: 'markov' | 'shapley', solve: Solve, most: number): number {
  if (set.converted.length === 0) return 0;
  const met = model === 'markov' ? metWith(set) : keysOf(set.converted.keysOn(run.journeys));
  const { length } = met;
  if (length > most) return length;
  const keys = inOrder(run, met);
  const shares = solve(run, set, keys);
  if (!shares) return length;
  const total = shares.credit.reduce((sum, share) => sum + share, 0);
  const money = moneyOf(run, set);
  const parts = money === null ? null : splitMoney(money, shares.money, run.node.unit);
  const sums = run.sums.of(model);
  for (const [state, key] of keys.entries()) {
    const row = run.rowOf(key, set.sample, set.span);
    const credit = ((shares.credit[state] ?? 0) / total) * set.converted.length;
    if (row >= 0) sums.add(row, credit, parts?.[state] ?? null, set.converted.length);
  }
  return length;
}

/** The keys of all paths of a set, with those that led to a conversion counted in. */
function metWith({ converted, open }: CreditSet): readonly number[] {
  for (let i = 0; i < converted.length; i++) open.pushConverted(converted.from(i), converted.to(i));
  return open.keys;
}

const keysOf = (isOn: Uint8Array): number[] => [...isOn.keys()].filter((key) => isOn[key] === 1);

function inOrder({ journeys }: CreditRun, keys: readonly number[]): number[] {
  const texts = keys.map((key) => ({ key, text: JSON.stringify(journeys.keys[key]) }));
  texts.sort((a, b) => (a.text < b.text ? -1 : 1));
  return texts.map(({ key }) => key);
}

const markov: Solve = (_, { open }, keys) => {
  const solved = removalEffects(open.ordered(keys));
  return solved && { credit: solved.effects, money: solved.effects };
};

const shapley: Solve = ({ journeys }, { converted }, keys) => {
  const bitOf = new Int32Array(journeys.keys.length);
  keys.forEach((key, state) => {
    bitOf[key] = 1 << state;
  });
  const conversions = new Float64Array(1 << keys.length);
  const worth = new Float64Array(1 << keys.length);
  for (let i = 0; i < converted.length; i++) {
    let channels = 0;
    const to = converted.to(i);
    for (let touch = converted.from(i); touch < to; touch++)
      channels |= bitOf[journeys.touch[touch] as number] as number;
    conversions[channels] = (conversions[channels] as number) + 1;
    worth[channels] = (worth[channels] as number) + Number(journeys.values[converted.journey(i)] ?? 0);
  }
  return { credit: shapleyValues(keys.length, conversions), money: shapleyValues(keys.length, worth) };
};

function moneyOf({ journeys, node }: CreditRun, { converted }: CreditSet): MoneyMicro | null {
  if (node.money === null) return null;
  const sum = new MoneySum();
  for (let i = 0; i < converted.length; i++) sum.add(journeys.values[converted.journey(i)] ?? 0);
  return sum.micro;
}
