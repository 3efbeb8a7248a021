import { type Interval, wilson } from '../stats/wilson.ts';

/** What a plan is worked out from. Rates are shares, money in units of one currency, lags in days. */
export interface GoalInputs {
  readonly revenue: number;
  readonly dealSize: number;
  /** In the order of the funnel; the first has no rate. */
  readonly stages: readonly GoalStage[];
  readonly costs: readonly { readonly stage: string; readonly cost: number }[];
}

export interface GoalStage {
  readonly id: string;
  /** The rate into it from the stage before; null for the first. */
  readonly rate: number | null;
  /** How many entered and went on, where the rate is from history. */
  readonly from?: { readonly entries: number; readonly reached: number };
  /** Median days from the stage before; null: not known. */
  readonly lag: number | null;
}

/** How many it takes. */
export interface Goal {
  /** Not rounded. */
  readonly deals: number;
  readonly stages: readonly GoalNeed[];
  /** Of the rounded-up numbers; null where nothing has a cost. */
  readonly budget: number | null;
  /** The stage whose rate moves the number at the first stage most; null: there is no rate. */
  readonly most: string | null;
  /** Days from the first stage to the last; null where a lag is not known. */
  readonly days: number | null;
}

/** How many at one stage. */
export interface GoalNeed {
  readonly id: string;
  readonly rate: number | null;
  /** Wilson's interval of a rate from history (95 %). */
  readonly interval: Interval | null;
  /** Not rounded. */
  readonly need: number;
  /** Rounded up; what is shown. */
  readonly count: number;
  /** With every rate at the upper and at the lower end of its interval; null where no rate from here on has one. */
  readonly needs: Interval | null;
  /** By which share of it the first stage needs fewer, were this rate a point higher. */
  readonly gain: number | null;
  /** Days before the end by which they must be there; null where a lag from here on is not known. */
  readonly daysBefore: number | null;
}

/** A goal worked back through the funnel (rules P2, P3): n(k) = n(k + 1) / rate(k), not rounded on the way. Pure. */
export function workBack({ revenue, dealSize, stages, costs }: GoalInputs): Goal {
  const deals = revenue / dealSize;
  const needs = needsOf(stages, deals);
  const count = (stage: string) => needs.find(({ id }) => id === stage)?.count ?? 0;
  const [first] = needs;
  return {
    deals,
    stages: needs,
    budget: costs.length === 0 ? null : costs.reduce((sum, { stage, cost }) => sum + count(stage) * cost, 0),
    most: mostOf(needs),
    days: first?.daysBefore ?? null,
  };
}

/** Up to the next whole number, a hair of rounding forgiven. */
export function wholeUp(x: number): number {
  return Math.ceil(x - 1e-9 * Math.max(1, x));
}

function needsOf(stages: readonly GoalStage[], deals: number): GoalNeed[] {
  const needs: GoalNeed[] = [];
  let need = deals;
  let ends: Interval | null = null;
  let daysBefore: number | null = 0;
  for (let k = stages.length - 1; k >= 0; k--) {
    const { id, rate, from, lag } = stages[k] as GoalStage;
    const interval = from ? wilson({ hits: from.reached, count: from.entries }) : null;
    const gain = rate === null ? null : Math.min(0.01, 1 - rate) / Math.min(1, rate + 0.01);
    needs.unshift({ id, rate, interval, need, count: wholeUp(need), needs: ends, gain, daysBefore });
    if (rate === null) continue;
    if (interval !== null || ends !== null) {
      const { low, high }: Interval = ends ?? { low: need, high: need };
      ends = { low: low / (interval?.high ?? rate), high: high / (interval?.low ?? rate) };
    }
    need /= rate;
    daysBefore = daysBefore === null || lag === null ? null : daysBefore + lag;
  }
  return needs;
}

/** Where every rate has an interval, the one that is least certain by share; else the one a point more helps most. */
function mostOf(needs: readonly GoalNeed[]): string | null {
  const rated = needs.filter(({ rate }) => rate !== null);
  const weighs = rated.every(({ interval }) => interval !== null)
    ? ({ interval }: GoalNeed) => (interval?.high ?? 1) / (interval?.low || Number.MIN_VALUE)
    : ({ gain }: GoalNeed) => gain ?? 0;
  const [first, ...others] = rated;
  if (first === undefined) return null;
  return others.reduce((best, each) => (weighs(each) > weighs(best) ? each : best), first).id;
}
