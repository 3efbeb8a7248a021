import type { Described, Text } from './text.ts';

/** A goal worked back to the number at each stage (rules P1 to P3). Called `Plan` in the file. */
export interface GoalPlan extends Described {
  readonly id: string;
  /** Time words of the period it is for. */
  readonly in: string;
  readonly funnel: string;
  /** In units of the file's currency. */
  readonly revenue: number;
  readonly dealSize: PlanNumber;
  /** By stage from the second on: the rate into it; optional stages are passed over. */
  readonly rates: readonly { readonly stage: string; readonly rate: PlanNumber }[];
  /** What one lead at a stage costs. */
  readonly costs: readonly { readonly stage: string; readonly cost: PlanNumber }[];
}

/** A number as written, or taken from the last complete months. */
export type PlanNumber =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'history'; readonly months: number };

/** What others reach; never a target of its own accord. */
export interface Benchmark {
  readonly id: string;
  /** The id of a metric, of the file or of the library. */
  readonly metric: string;
  readonly label?: Text;
  readonly value?: number;
  readonly low?: number;
  readonly high?: number;
  /** Of whom it is. */
  readonly population?: Text;
  readonly year?: number;
  /** The metric's amounts in units of this currency: the file's; absent where it is no money. */
  readonly currency?: string;
  /** Where it was published. */
  readonly source?: string;
  readonly url?: string;
}
