// Generated from schemas/sluice.schema.json by packages/core/scripts/generate-spec.ts. Do not edit.
import type { Condition, CurrencyCode, Described, Duration, DurationOrNone, EventName, Formula, Instant, Name, Period, Scalar, SourceField, StageName, Text } from './basics.ts';

/** How credit is shared among touches. */
export type Model =
  | 'first'
  | 'last'
  | 'last_non_direct'
  | 'linear'
  | 'time_decay'
  | 'position'
  | 'w_shaped'
  | 'full_path'
  | 'markov'
  | 'shapley'
  | 'custom'
  | 'participation';

/** Metrics from the library under use, and your own by name. */
export type Metrics = {
  use?: Name[];
  settings?: LibrarySettings;
  [name: string]: Metric | Name[] | LibrarySettings | undefined;
};

/** Taken from the last complete months. */
export type History = string;

/** A number, or history(n months) to take it from the last complete months. */
export type PlanNumber = number | History;

/** Who gets the credit. */
export interface Attribution extends Described {
  /** The stage that is the conversion; each lead's first. */
  conversion: StageName;
  /** What a conversion is worth, as value(<stage>) of the same funnel; default the conversion's own value. */
  value?: Formula;
  /**
   * Which event rows are touches; default those with a source or medium.
   *
   * @minItems 1
   */
  touches?: Touch[];
  /** The dimension that gets the credit; default channel. */
  by?: Name;
  /** How credit is shared. */
  model: Model;
  /** The shares of the custom model. */
  weights?: ModelWeights;
  /** For time_decay; default 7 days. */
  half_life?: Duration;
  /** Stages at which w_shaped and full_path give credit; default the stages lead and opportunity of the funnel, and the conversion. */
  milestones?: Milestones;
  /** How long before the conversion a touch still counts; default 90 days. */
  lookback?: DurationOrNone;
  /**
   * Values of the dimension whose touches do not count.
   *
   * @minItems 1
   */
  exclude?: string[];
  /** Whether credit is dated by the conversion or the touch. */
  credit_on?: 'conversion' | 'touch';
  /**
   * Models shown beside it.
   *
   * @minItems 1
   */
  compare?: Model[];
}

/** Event rows that are touches. */
export interface Touch {
  /** The event. */
  event?: EventName;
  /** What the row must be. */
  where?: Condition;
}

/** Shares of the credit; they are scaled to add up to 1. */
export interface ModelWeights {
  /** The first touch. */
  first: number;
  /** All touches between, together. */
  middle: number;
  /** The last touch. */
  last: number;
}

/** Stages by their part in the model. */
export interface Milestones {
  /** The stage at which a lead is created. */
  lead?: Name;
  /** The stage at which a deal is opened. */
  opportunity?: Name;
  /** The stage at which it is won. */
  won?: Name;
}

/** An A/B test: one changed variable, a control, a ratio metric, a planned sample. */
export interface Experiment extends Described {
  /** What is expected, and why. */
  hypothesis?: Text;
  /** The one thing that differs. */
  variable?: string;
  /** The arms and their values in the data; one is named control. */
  arms: {
    [k: string]: Scalar;
  };
  /** The field that says which arm. */
  arm: SourceField;
  /** The ratio that is compared. */
  metric: Formula;
  /** When it starts. */
  from?: Instant;
  /** When it ends. */
  to?: Instant;
  /** How those who take part are divided among the arms; default: evenly. */
  shares?: {
    [k: string]: number;
  };
  /** The planned sample of each arm. */
  planned?: number;
  /** The smallest difference worth finding, in points of the ratio or percent of it. */
  detect?: string;
  /** The error of the first kind; default 0.05. */
  alpha?: number;
  /** The power; default 0.8. */
  power?: number;
}

/** A number of your own. */
export interface Metric extends Described {
  /** How it is made. */
  formula: Formula;
  /** Filters all its measures. */
  where?: Condition;
}

/** Choices the metrics of the library depend on. */
export interface LibrarySettings {
  /** Which spend counts as cost: all types, or media alone; default loaded. */
  costs?: 'loaded' | 'media';
  /** What roi sets against cost; default revenue. */
  roi_basis?: 'revenue' | 'gross_profit';
  /** The part of revenue that is left after the cost of goods; default 1, and the label then says revenue. */
  margin?: number;
  /** What cpa is an alias of; without it cpa is not defined. */
  cpa?: 'cac';
  /** How soon after creation a lead is a fast one, exclusive; default 30 days. */
  fast_within?: Duration;
  /** The stretch of net and gross retention; default 1 month. */
  retention_over?: Duration;
  /** How many years a customer stays, for clv_simple; there is no default. */
  customer_years?: number;
  /** The ratio of lifetime value to acquisition cost that allowable_cac keeps to; default 3. */
  ltv_cac_target?: number;
  /** Makes clv the predicted one: what customers will buy, by BG/NBD, times what a purchase is worth, by Gamma-Gamma. */
  clv_model?: 'bg_nbd';
  /** How far ahead clv_predicted looks; default 12 months. */
  clv_horizon?: Duration;
  /** By how much a purchase a year from now is worth less in clv_predicted; default 0. */
  clv_discount?: number;
  /** The source whose rows are purchases, for predictions and top customers: deals, or events with a value; default all deals. */
  orders?: Name;
  /** Which part of the customers top_customer_share calls the best; default 0.2. */
  top_customers?: number;
  /** How many new customers one customer brings, for clv_with_referrals. */
  referrals?: number;
  /** What a referred customer is worth. */
  referral_value?: number;
  /** Whether referral_value is of each referred customer or of all of them together; default each. */
  referral_value_of?: 'each' | 'all';
  /** What pipeline_coverage holds the open deals against. */
  revenue_target?: number;
  /** Which size of the list its growth and churn are of: at the start of the period or at its end; default start. */
  list_base?: 'start' | 'end';
}

/** What a metric should be. */
export interface Target {
  /** The name readers see. */
  label?: Text;
  /** What it is, in a sentence. */
  description?: Text;
  /** Who answers for it. */
  owner?: string;
  /** How often it is looked at. */
  review?: Duration;
  /** Which part of the funnel it belongs to. */
  position?: 'top' | 'middle' | 'bottom';
  /** What it tells. */
  insight?: Text;
  /** What to do when it is off. */
  action?: Text;
  /** Whether it looks good without saying that anything was sold. */
  vanity?: boolean;
  /** Which direction is good. */
  better?: 'higher' | 'lower';
  /** What it is counted in. */
  unit?: 'count' | 'currency' | 'ratio' | 'days' | 'score';
  /** A benchmark to take the goal from, in place of a number. */
  benchmark?: Name;
  /** The metric, or a formula. */
  metric: Formula;
  /** The least it should be. */
  at_least?: number;
  /** The most it should be. */
  at_most?: number;
  /** The period it is for; without it, each period shown. */
  in?: Period;
  /** How a part of the period is judged; default calendar_days. */
  pace?: 'calendar_days' | 'working_days' | 'last_year';
}

/** The goal calculator: from revenue back to the number at each stage. */
export interface Plan extends Described {
  /** The period it is for. */
  in: Period;
  /** The funnel, where there are several. */
  funnel?: Name;
  /** The revenue to reach. */
  revenue: number;
  /** What a deal is worth; default history(12 months). */
  deal_size?: PlanNumber;
  /** The rate into each stage, from history or one by one; default history(6 months). */
  rates?:
    | History
    | {
        [k: string]: PlanNumber;
      };
  /** Cost of one lead at a stage. */
  cost?: {
    [k: string]: PlanNumber;
  };
}

/** What others reach: name to benchmark. None of them is a target of its own accord. */
export interface Benchmarks {
  /**
   * Benchmarks that come along: see docs/benchmarks.md.
   *
   * @minItems 1
   */
  use?: Name[];
  [k: string]: Benchmark | Name[] | undefined;
}

/** What others reach. */
export interface Benchmark {
  /** The name readers see. */
  label?: Text;
  /** For whom it holds. */
  description?: Text;
  /** The metric it is for. */
  metric: Formula;
  /** The value, where it is one number. */
  value?: number;
  /** The lower end of a usual range. */
  low?: number;
  /** The upper end of a usual range. */
  high?: number;
  /** Where it was published. */
  from?: string;
  /** The year it is of. */
  year?: number;
  /** Of whom it is, and of how many. */
  population?: Text;
  /** The currency of its amounts, where it is not the file's; converted by its rates. */
  currency?: CurrencyCode;
  /** Where it can be read. */
  url?: string;
  /** The industry. */
  industry?: string;
  /** The region. */
  region?: string;
}
