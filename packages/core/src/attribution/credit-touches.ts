import { type Calendar, type Duration, MICROS_PER_DAY } from '../calendar/index.ts';
import type { AttributionModel } from '../catalog/index.ts';
import type { MoneyMicro } from '../money/amount.ts';
import type { CreditRun } from './credit-run.ts';
import type { Journeys } from './journeys.ts';
import { type TouchModel, type TouchPath, touchWeights } from './models/shares.ts';
import { splitMoney } from './split-money.ts';

/** Gives the credit of one conversion by every model that looks at it alone, and to nobody where it has no touch. */
export function addTouchCredit(run: CreditRun, journey: number): void {
  const { node, journeys } = run;
  const from = journeys.starts[journey] ?? 0;
  const to = journeys.starts[journey + 1] ?? from;
  if (from === to) {
    addUnattributed(run, journey);
    return;
  }
  const path = pathOf(journeys, journey, lengthAt(run, journeys.at[journey] ?? 0));
  for (const model of node.models) {
    if (isOfPaths(model)) continue;
    if (model === 'participation') addParticipation(run, journey);
    else addShares(run, journey, model, path);
  }
}

/** Models over all paths together. */
export function isOfPaths(model: AttributionModel): model is 'markov' | 'shapley' {
  return model === 'markov' || model === 'shapley';
}

function addUnattributed(run: CreditRun, journey: number): void {
  const { node, journeys, sums } = run;
  for (const span of run.spansAt(journeys.at[journey] ?? Number.NaN)) {
    const row = run.rowOf(-1, journey, span);
    if (row < 0) continue;
    for (const model of node.models) sums.add(model, row, 1, journeys.values[journey] ?? null);
  }
}

function addShares(run: CreditRun, journey: number, model: TouchModel, path: TouchPath): void {
  const { node, journeys } = run;
  const weights = touchWeights(model, path, node.weights);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const value = journeys.values[journey] ?? null;
  const money = value === null ? null : splitMoney(value, weights, node.unit);
  for (let i = 0; i < path.length; i++) {
    if (weights[i] === 0) continue;
    addTouch(run, journey, model, i, (weights[i] ?? 0) / total, money?.[i] ?? null);
  }
}

/** Each value on the path takes part once, at its first touch, with all of the conversion. */
function addParticipation(run: CreditRun, journey: number): void {
  const { journeys } = run;
  const from = journeys.starts[journey] ?? 0;
  const seen = new Set<number>();
  for (let touch = from; touch < (journeys.starts[journey + 1] ?? from); touch++) {
    const key = run.journeys.touch[touch] ?? -1;
    if (seen.has(key)) continue;
    seen.add(key);
    addTouch(run, journey, 'participation', touch - from, 1, journeys.values[journey] ?? null);
  }
}

function addTouch(
  run: CreditRun,
  journey: number,
  model: AttributionModel,
  place: number,
  share: number,
  money: MoneyMicro | null,
): void {
  const { node, journeys, sums } = run;
  const touch = (journeys.starts[journey] ?? 0) + place;
  const time = node.creditOn === 'touch' ? journeys.times[touch] : journeys.at[journey];
  for (const span of run.spansAt(time ?? Number.NaN)) {
    const row = run.rowOf(journeys.touch[touch] ?? -1, journey, span);
    if (row >= 0) sums.add(model, row, share, money);
  }
}

function pathOf(journeys: Journeys, journey: number, halfLife: number): TouchPath {
  const { starts, times, milestones, isDirect } = journeys;
  const from = starts[journey] ?? 0;
  const at = journeys.at[journey] ?? 0;
  const [lead = -1, opportunity = -1, won = -1] = milestones.subarray(journey * 3, journey * 3 + 3);
  return {
    length: (starts[journey + 1] ?? from) - from,
    age: (touch) => (at - (times[from + touch] ?? 0)) / halfLife,
    isDirect: (touch) => isDirect[from + touch] === 1,
    lead,
    opportunity,
    won,
  };
}

/** The half-life before a conversion, in the units of its times. */
function lengthAt({ node, journeys, calendar }: CreditRun, at: number): number {
  return journeys.byDay ? daysOf(calendar, node.halfLife, at) : at - calendar.subtractMicros(at, node.halfLife);
}

/** Lengths below a day keep what they are of one. */
function daysOf(calendar: Calendar, length: Duration, day: number): number {
  if (length.unit === 'second' || length.unit === 'minute' || length.unit === 'hour')
    return (0 - calendar.subtractMicros(0, length)) / MICROS_PER_DAY;
  return day - calendar.subtractDays(day, length);
}
