import type { Duration, Grain } from '../calendar/index.ts';
import type { Condition } from './condition.ts';
import type { Described } from './text.ts';
import type { Additivity, Unit } from './unit.ts';

/** A named quantity made of measures. */
export interface Metric extends Described {
  readonly id: string;
  readonly unit: Unit;
  /** As written, or the library's. */
  readonly formulaText: string;
  readonly formula: Formula;
  /** Filters all its measures. */
  readonly where?: Condition;
  readonly from: 'library' | 'file' | 'inline';
  /** What the number is of, for the info panel: the text of the divisor where the formula is a quotient. */
  readonly denominator?: string;
  readonly basis: 'activity' | 'entries' | 'mixed';
  /** Rates in it may count those whose window, or time, is not over: its change and target leave them out (rule F12). */
  readonly matures?: true;
}

/** Typed by unit at compile time; names are bound. */
export type Formula =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'measure'; readonly measure: Measure }
  | { readonly kind: 'metric'; readonly metric: string }
  | {
      readonly kind: 'binary';
      readonly op: '+' | '-' | '*' | '/';
      readonly left: Formula;
      readonly right: Formula;
    }
  | { readonly kind: 'negate'; readonly of: Formula }
  | { readonly kind: 'call'; readonly fn: 'least' | 'greatest' | 'abs' | 'round'; readonly args: readonly Formula[] }
  /** The same formula one or more calendar units before. */
  | { readonly kind: 'prior'; readonly of: Formula; readonly back: Duration }
  /** Over the last `length` up to the period's end. */
  | { readonly kind: 'trailing'; readonly of: Formula; readonly length: Duration }
  /** The same formula over all groups of the breakdown (a share's divisor). */
  | { readonly kind: 'total'; readonly of: Formula }
  /** From the start of the grain's bucket to the period's end. */
  | { readonly kind: 'to_date'; readonly of: Formula; readonly grain: Grain };

/** An aggregate the engines compute. */
export type Measure =
  /** Leads at the stage, each once, dated by its earliest t(s) over all chains (F11 activity); `counts` funnels: the sum of the column. */
  | { readonly kind: 'count'; readonly funnel: string; readonly stage: string }
  /** Money of the rows that fill the stage, activity basis. */
  | { readonly kind: 'value'; readonly funnel: string; readonly stage: string }
  /** Money of open deals that are at the stage at the period's end. */
  | { readonly kind: 'open_value'; readonly funnel: string; readonly stage: string }
  /** Reached b over entered a, of entries in the period (F11 entries). */
  | { readonly kind: 'rate'; readonly funnel: string; readonly from: string; readonly to: string }
  /** Rule L1. */
  | {
      readonly kind: 'cohort_rate';
      readonly funnel: string;
      readonly from: string;
      readonly to: string;
      readonly within: Duration;
    }
  | { readonly kind: 'median_days'; readonly funnel: string; readonly from: string; readonly to: string }
  | { readonly kind: 'spend'; readonly types: readonly string[] | 'all' }
  | {
      readonly kind: 'deals';
      readonly sources: readonly string[];
      readonly which: 'won' | 'lost' | 'opened';
      /** `accounts`: the different accounts of those deals. */
      readonly of: 'count' | 'amount' | 'accounts';
    }
  /** Deals neither won nor lost at the period's end (rule L5); `weighted`: their amounts times their probability. */
  | { readonly kind: 'open_deals'; readonly sources: readonly string[]; readonly of: 'count' | 'amount' | 'weighted' }
  /** Leads at `to`, dated as `count(to)` is, that were at `from` less than `within` before (rule L3). */
  | {
      readonly kind: 'count_within';
      readonly funnel: string;
      readonly from: string;
      readonly to: string;
      readonly within: Duration;
    }
  /** The sum of one key over sources of a kind: e-mails delivered, clicks paid for. `where`: of these rows alone. */
  | {
      readonly kind: 'key_sum';
      readonly sources: readonly string[];
      readonly key: string;
      readonly where?: Condition;
    }
  /** A stock that rows state, such as followers: the last value of each series at the period's end, or before its start, summed. */
  | { readonly kind: 'level'; readonly sources: readonly string[]; readonly key: string; readonly at: 'end' | 'start' }
  /** Rule M5, over subscriptions: month by month through the period; with `over` from that long before its end to its end. */
  | {
      readonly kind: 'recurring';
      readonly sources: readonly string[];
      readonly of: RecurringPart;
      readonly over?: Duration;
    }
  /**
   * Of customers (accounts, else leads) by what they bought: won deals, or events with a value. `top_share`: what part of the
   * amount in the period the best of them bring; the others are means over all customers known at the period's end, by BG/NBD
   * and Gamma-Gamma (rule M4).
   */
  | ({ readonly kind: 'customers'; readonly sources: readonly string[] } & CustomerPart)
  /** Median days from opened to closed of won deals; dated by the close. */
  | { readonly kind: 'deal_days'; readonly sources: readonly string[]; readonly fn: 'median' | 'avg' }
  | { readonly kind: 'rows'; readonly source: string }
  | {
      readonly kind: 'aggregate';
      readonly fn: 'sum' | 'avg' | 'min' | 'max' | 'median' | 'distinct';
      readonly source: string;
      readonly field: string;
    }
  /** A `measures:` column of a counts source. */
  | { readonly kind: 'counted'; readonly source: string; readonly measure: string };

/** What of customers: `share` is how many are the best; `days` how far ahead, `discount` by how much a year's worth is less. */
export type CustomerPart =
  | { readonly of: 'top_share'; readonly share: number }
  | { readonly of: 'value' | 'purchases'; readonly days: number; readonly discount: number }
  | { readonly of: 'alive' };

/** What of recurring revenue: money at either end and what moved between, or accounts. */
export type RecurringPart =
  | 'opening'
  | 'closing'
  | 'new'
  | 'reactivation'
  | 'expansion'
  | 'contraction'
  | 'churn'
  | 'accounts_opening'
  | 'accounts'
  | 'accounts_churned';

/** What may be done with a measure's parts, for `explain` and the planner. */
export type MeasureAdditivity = Readonly<Record<Measure['kind'], Additivity>>;

/** `targets:` entry (rule P1). */
export interface Target {
  readonly metric: string;
  readonly at_most?: number;
  readonly at_least?: number;
  /** Time words; none: each period shown. */
  readonly in?: string;
  readonly pace?: 'calendar_days' | 'working_days' | 'last_year';
  /** The benchmark its number is from. */
  readonly benchmark?: string;
}
