import { type Calendar, type Duration, MICROS_PER_DAY } from '../calendar/index.ts';
import type { AttributionModel } from '../catalog/index.ts';
import type { MoneyMicro } from '../money/amount.ts';
import type { CreditRun } from './credit-run.ts';
import type { ModelSums } from './credit-sums.ts';
import type { Journeys } from './journeys.ts';
import { type TouchModel, type TouchPath, weighTouches } from './models/shares.ts';
import { splitMoney } from './split-money.ts';

/** Gives the credit of all conversions by every model that looks at one alone, and to nobody where it has no touch. */
export function addTouchCredit(run: CreditRun): void {
  const { conversions, starts, ends } = run.journeys;
  const credit = new TouchCredit(run);
  for (let journey = 0; journey < conversions; journey++) {
    if (!run.isCounted(journey)) continue;
    if (starts[journey] === ends[journey]) addUnattributed(run, journey);
    else credit.add(journey);
  }
}

function addUnattributed(run: CreditRun, journey: number): void {
  const { node, journeys, sums } = run;
  for (const span of run.spansAt(journeys.at[journey] as number)) {
    const row = run.rowOf(-1, journey, span);
    if (row < 0) continue;
    for (const model of node.models) sums.of(model).add(row, 1, journeys.values[journey] ?? null);
  }
}

/** Divides conversion after conversion; what it needs for one is reused for the next. */
class TouchCredit {
  readonly #run: CreditRun;
  readonly #models: readonly { readonly model: TouchModel; readonly sums: ModelSums }[];
  readonly #participation: ModelSums | null;
  readonly #path: JourneyPath;
  /** By key, the last conversion it took part in. */
  readonly #seen: Int32Array;
  #weights = new Float64Array(64);

  constructor(run: CreditRun) {
    const { node, sums, journeys } = run;
    this.#run = run;
    this.#models = node.models.filter(isOfTouches).map((model) => ({ model, sums: sums.of(model) }));
    this.#participation = node.models.includes('participation') ? sums.of('participation') : null;
    this.#path = new JourneyPath(run);
    this.#seen = new Int32Array(journeys.keys.length).fill(-1);
  }

  add(journey: number): void {
    this.#path.open(journey);
    for (const { model, sums } of this.#models) this.#addShares(journey, model, sums);
    if (this.#participation) this.#addParticipation(journey, this.#participation);
  }

  #addShares(journey: number, model: TouchModel, sums: ModelSums): void {
    const { node, journeys } = this.#run;
    const { length } = this.#path;
    if (length > this.#weights.length) this.#weights = new Float64Array(length * 2);
    const weights = this.#weights;
    weighTouches(model, this.#path, node.weights, weights);
    let total = 0;
    for (let i = 0; i < length; i++) total += weights[i] as number;
    const value = journeys.values[journey] ?? null;
    const money = value === null ? null : splitMoney(value, weights.subarray(0, length), node.unit);
    const from = journeys.starts[journey] as number;
    for (let i = 0; i < length; i++) {
      const weight = weights[i] as number;
      if (weight !== 0) this.#addTouch(journey, sums, from + i, weight / total, money?.[i] ?? null);
    }
  }

  /** Each value on the path takes part once, at its first touch, with all of the conversion. */
  #addParticipation(journey: number, sums: ModelSums): void {
    const { starts, ends, touch, values } = this.#run.journeys;
    const to = ends[journey] as number;
    for (let at = starts[journey] as number; at < to; at++) {
      const key = touch[at] as number;
      if (this.#seen[key] === journey) continue;
      this.#seen[key] = journey;
      this.#addTouch(journey, sums, at, 1, values[journey] ?? null);
    }
  }

  #addTouch(journey: number, sums: ModelSums, touch: number, share: number, money: MoneyMicro | null): void {
    const { node, journeys, spansAt, rowOf } = this.#run;
    const spans = spansAt((node.creditOn === 'touch' ? journeys.times[touch] : journeys.at[journey]) as number);
    for (let i = 0; i < spans.length; i++) {
      const row = rowOf(journeys.touch[touch] as number, journey, spans[i] as number);
      if (row >= 0) sums.add(row, share, money);
    }
  }
}

function isOfTouches(model: AttributionModel): model is TouchModel {
  return model !== 'markov' && model !== 'shapley' && model !== 'participation';
}

/** The touches of one conversion after the other, as the models read them. */
class JourneyPath implements TouchPath {
  length = 0;
  lead = -1;
  opportunity = -1;
  won = -1;
  readonly #run: CreditRun;
  readonly #isAged: boolean;
  #from = 0;
  #at = 0;
  #halfLife = 0;

  constructor(run: CreditRun) {
    this.#run = run;
    this.#isAged = run.node.models.includes('time_decay');
  }

  open(journey: number): void {
    const { starts, ends, at, milestones } = this.#run.journeys;
    this.#from = starts[journey] as number;
    this.#at = at[journey] as number;
    this.length = (ends[journey] as number) - this.#from;
    this.lead = milestones[journey * 3] as number;
    this.opportunity = milestones[journey * 3 + 1] as number;
    this.won = milestones[journey * 3 + 2] as number;
    if (this.#isAged) this.#halfLife = lengthAt(this.#run, this.#at);
  }

  age = (touch: number): number => (this.#at - (this.#times[this.#from + touch] as number)) / this.#halfLife;

  isDirect = (touch: number): boolean => this.#run.journeys.isDirect[this.#from + touch] === 1;

  get #times(): Journeys['times'] {
    return this.#run.journeys.times;
  }
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
