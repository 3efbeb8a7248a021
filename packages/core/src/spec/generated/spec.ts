// Generated from schemas/sluice.schema.json by packages/core/scripts/generate-spec.ts. Do not edit.
/**
 * The name of a definition: a letter, then letters, digits and underscores. It stands in formulas and addresses.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "Name".
 */
export type Name = string;
/**
 * The name of a field of a row: a column's own name, a name given under fields, lead.<field> or column(<name>).
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "FieldName".
 */
export type FieldName = string;
/**
 * The name of a column, exactly as it stands in the data.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "Column".
 */
export type Column = string;
/**
 * A field of a source: the source's name, a dot, the field or column.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "SourceField".
 */
export type SourceField = string;
/**
 * A length of time: a whole number and second, minute, hour, day, week, month, quarter or year.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "Duration".
 */
export type Duration = string;
/**
 * A length of time, or none for no limit.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "DurationOrNone".
 */
export type DurationOrNone = string;
/**
 * A calendar day.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "Day".
 */
export type Day = string;
/**
 * A day or an instant: ISO 8601, in the file's timezone where it has none of its own.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "Instant".
 */
export type Instant = string;
/**
 * The instant after which rows do not exist: now, latest_row, a day or an instant.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "AsOf".
 */
export type AsOf = string;
/**
 * A period as text.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "PeriodText".
 */
export type PeriodText = string;
/**
 * A period: a year, quarter, month, ISO week, a range of days, last n units (full ones), this unit, or a fiscal FY2026-Q1.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "Period".
 */
export type Period = PeriodText | number;
/**
 * A currency by its ISO 4217 code.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "CurrencyCode".
 */
export type CurrencyCode = string;
/**
 * A language by its BCP 47 tag.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "Language".
 */
export type Language = string;
/**
 * A text for readers: one text, or one for each language.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "Text".
 */
export type Text =
  | string
  | {
      [k: string]: string;
    };
/**
 * Arithmetic over measures and metrics: count(stage), value(stage), spend, rate(a, b), names of metrics. In {…} or […] a formula with a comma is quoted.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "Formula".
 */
export type Formula = string;
/**
 * A plain value: text, a number, true or false.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "Scalar".
 */
export type Scalar = string | number | boolean;
/**
 * A cell of an inline row: a plain value, several of them, or nothing.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "Cell".
 */
export type Cell = (string | number | boolean | null) | Scalar[];
/**
 * An event's name, several of which any will do, or any.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "EventName".
 */
export type EventName = string | string[];
/**
 * What a field must be: a value, one of several, or a comparison.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "FieldTest".
 */
export type FieldTest = Scalar | Scalar[] | Comparison;
/**
 * What a row must be: a map from field to what it must be; all must hold. A missing value equals nothing.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "Condition".
 */
export type Condition = {
  not?: Condition;
  any?: Condition[];
  all?: Condition[];
  [field: string]: FieldTest | Condition | Condition[] | undefined;
};
/**
 * Which of a lead's values counts.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "OfLead".
 */
export type OfLead = string;
/**
 * A path or glob, or several.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "Paths".
 */
export type Paths = string | string[];
/**
 * A time zone by its IANA name.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "Timezone".
 */
export type Timezone = string;
/**
 * Where rows come from. The kind says what one row is.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "Source".
 */
export type Source =
  | EventsSource
  | LeadsSource
  | DealsSource
  | SpendSource
  | CountsSource
  | SubscriptionsSource
  | ContentSource
  | EmailsSource
  | SocialSource;
/**
 * A range [from, to]: from inclusive, to exclusive, null for no end.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "Band".
 */
export type Band = [from: number | null, to: number | null];
/**
 * A field's name, or a name with the source's field that goes by it.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "SameField".
 */
export type SameField =
  | FieldName
  | {
      [k: string]: SourceField;
    };
/**
 * A grade or a list of grades.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "GradeNames".
 */
export type GradeNames = string | string[];
/**
 * A step a lead can reach: a name alone, or a map that says what reaches it.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "Stage".
 */
export type Stage =
  Name | EventStage | DateStage | RowStage | CountStage | ScoreStage | GradeStage | CellStage | RouteStage | NamedStage;
/**
 * The least and the most.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "Range".
 */
export type Range = [least: number, most: number];
/**
 * What gives points: rows of an event, silence, or the lead's record.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "ScoreRule".
 */
export type ScoreRule = EventRule | InactiveRule | RecordRule;
/**
 * How points fade: by a factor, evenly, or in steps.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "Decay".
 */
export type Decay = FactorDecay | LinearDecay | StepDecay;
/**
 * A score by name, or with cuts of its own.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "MatrixAxis".
 */
export type MatrixAxis = Name | CutAxis;
/**
 * Where a number is divided: by the quintiles, the mean, the median, or at given numbers.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "Cuts".
 */
export type Cuts = ('quintile' | 'quintile_plus_one' | 'mean' | 'median') | number[];
/**
 * A tag on leads: factual (where), RFM, quadrant, interest or predictive.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "LeadLabel".
 */
export type LeadLabel = FactLabel | RfmLabel | QuadrantLabel | InterestLabel | PredictiveLabel;
/**
 * How credit is shared among touches.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "Model".
 */
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
  | 'custom';
/**
 * Metrics from the library under use, and your own by name.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "Metrics".
 */
export type Metrics = {
  use?: Name[];
  settings?: LibrarySettings;
  [name: string]: Metric | Name[] | LibrarySettings | undefined;
};
/**
 * Taken from the last complete months.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "History".
 */
export type History = string;
/**
 * A number, or history(n months) to take it from the last complete months.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "PlanNumber".
 */
export type PlanNumber = number | History;
/**
 * How long a bucket of time is.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "Grain".
 */
export type Grain = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'fiscal_quarter' | 'fiscal_year';
/**
 * What the period is compared with.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "Compare".
 */
export type Compare = 'previous_period';
/**
 * One thing on a page.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "Widget".
 */
export type Widget =
  | KpiWidget
  | FunnelWidget
  | TrendWidget
  | TableWidget
  | CohortWidget
  | AttributionWidget
  | ScoreWidget
  | MatrixWidget
  | PlanWidget
  | ExperimentWidget
  | TextWidget;
/**
 * Where it is computed: a name, or a map with how it is reached.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "Engine".
 */
export type Engine = ('memory' | 'duckdb' | 'clickhouse' | 'postgres' | 'trino') | EngineSettings;

/** A Sluice definition file, language version 1: where the data is, what the stages are, which numbers matter and what they should be. */
export interface Spec {
  /** The language version. */
  sluice: 1;
  /** What the file is about. */
  title?: Text;
  /** What it is for, in a sentence. */
  description?: Text;
  /** The zone of every calendar bucket and date-only stamp; default UTC. */
  timezone?: Timezone;
  /** The currency numbers are shown in. */
  currency?: CurrencyCode;
  /** What one unit of another currency is in the file's. */
  rates?: {
    [k: string]: number;
  };
  /** The first day of the week; default monday. */
  week_starts?: 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday';
  /** The first month of the fiscal year; default january. */
  fiscal_year_starts?:
    | 'january'
    | 'february'
    | 'march'
    | 'april'
    | 'may'
    | 'june'
    | 'july'
    | 'august'
    | 'september'
    | 'october'
    | 'november'
    | 'december';
  /** How it is shown unless the page says otherwise; default en. */
  locale?: 'en' | 'zh-CN' | 'zh-TW';
  /** The instant after which rows do not exist; default now. */
  as_of?: AsOf;
  /**
   * Days that are no working days.
   *
   * @minItems 1
   */
  holidays?: Day[];
  /**
   * Other definition files, relative paths below the project folder.
   *
   * @minItems 1
   */
  include?: string[];
  /** Where it is computed; default memory. */
  engine?: Engine;
  /** Where rows come from: name to source. */
  sources?: {
    [k: string]: Source;
  };
  /** Fields numbers can be split by: name to dimension. */
  dimensions?: {
    [k: string]: Dimension;
  };
  /** How a touch becomes a channel. */
  channels?: Channels;
  /** Ordered stages: name to funnel. */
  funnels?: {
    [k: string]: Funnel;
  };
  /** Named lists, such as free_mail. */
  lists?: {
    [k: string]: NamedList;
  };
  /** Points leads have: name to score. */
  scores?: {
    [k: string]: Score;
  };
  /** One score by another. */
  matrix?: Matrix;
  /** Tags on leads: name to label. */
  labels?: {
    [k: string]: LeadLabel;
  };
  /** Who gets the credit. */
  attribution?: Attribution;
  /** A/B tests: name to experiment. */
  experiments?: {
    [k: string]: Experiment;
  };
  /** Numbers: from the library, and your own. */
  metrics?: Metrics;
  /**
   * What metrics should be.
   *
   * @minItems 0
   */
  targets?: Target[];
  /** Goal calculators: name to plan. */
  plans?: {
    [k: string]: Plan;
  };
  /** What others reach: name to benchmark. */
  benchmarks?: {
    [k: string]: Benchmark;
  };
  /** What is on each page: name to dashboard. */
  dashboards?: {
    [k: string]: Dashboard;
  };
  /** Who may see what: name to policy. */
  sharing?: {
    [k: string]: Policy;
  };
}
/**
 * Comparisons of one field; all must hold.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "Comparison".
 */
export interface Comparison {
  /** Greater than, or later than. */
  gt?: number | string;
  /** Greater than or equal, or at or after. */
  gte?: number | string;
  /** Less than, or before. */
  lt?: number | string;
  /** Less than or equal, or at or before. */
  lte?: number | string;
  /** Text with * for any run of characters and ? for one; case is ignored. */
  like?: string;
  /** The named list that holds the domain of an e-mail address. */
  domain_in?: Name;
  /** Whether the field has a value at all. */
  exists?: boolean;
  /** In sharing only: equal to this claim of the reader's signed token; a missing claim denies. */
  claim?: string;
}
/**
 * How numbers are written.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "NumberFormat".
 */
export interface NumberFormat {
  /** What stands before the decimals. */
  decimal?: '.' | ',';
  /** What stands between groups of three digits; empty for nothing. */
  group?: '' | ',' | '.' | ' ' | "'" | '_' | ' ' | ' ';
}
/**
 * Keys of every kind of source.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "SourceKeys".
 */
export interface SourceKeys {
  /** The name readers see. */
  label?: Text;
  /** What is in it, in a sentence. */
  description?: Text;
  /** The file or files: a path or glob relative to this file (csv, tsv, xlsx, json, ndjson, parquet, each also .gz), or a list of them. */
  from?: Paths;
  /** The table in the engine, in place of a file. */
  table?: string;
  /**
   * The rows themselves, in place of a file.
   *
   * @minItems 0
   */
  rows?: {
    [k: string]: Cell;
  }[];
  /** A known export format, which knows its columns and date formats. */
  preset?: string;
  /** Other names for columns that are not keys: name to column. */
  fields?: {
    [k: string]: Column;
  };
  /** The zone of stamps written without one; default the file's. */
  timezone?: Timezone;
  /** How dates are written, where it cannot be told: yyyy, MM, dd, HH, mm, ss and what stands between. */
  dates?: string;
  /** How numbers are written, where it cannot be told. */
  numbers?: NumberFormat;
  /** How the file's characters are stored; sniffed and reported where not given. */
  encoding?: 'utf-8' | 'utf-16' | 'gb18030' | 'big5' | 'windows-1252';
  /** What stands between the columns; sniffed and reported where not given. */
  delimiter?: string;
  /** The currency of its money; default the file's. */
  currency?: CurrencyCode;
  /** What a row must be to be used; what it drops is counted. */
  where?: Condition;
}
/**
 * One row per action.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "EventsSource".
 */
export interface EventsSource extends SourceKeys {
  /** What one row is. */
  kind: 'events';
  /** The lead's id or e-mail address. */
  lead?: Column;
  /** When it happened. */
  at?: Column;
  /** What happened. */
  event?: Column;
  /** The anonymous visitor, for rows before the lead is known. */
  visitor?: Column;
  /** Where the touch came from. */
  source?: Column;
  /** By which medium the touch came. */
  medium?: Column;
  /** The campaign of the touch. */
  campaign?: Column;
  /** The page before. */
  referrer?: Column;
  /** Where the action took place. */
  place?: Column;
  /** Money of the row. */
  value?: Column;
  /** The lead's company. */
  account?: Column;
}
/**
 * One row per lead, a column per stage date.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "LeadsSource".
 */
export interface LeadsSource extends SourceKeys {
  /** What one row is. */
  kind: 'leads';
  /** The lead's id or e-mail address. */
  lead?: Column;
  /** When the lead was created. */
  at?: Column;
  /** The column with the date of each stage: stage name to column. */
  stages?: {
    [k: string]: Column;
  };
  /** Money of the lead. */
  value?: Column;
  /** The lead's company. */
  account?: Column;
  /** Who works on the lead. */
  owner?: Column;
  /** The lead's e-mail address. */
  email?: Column;
  /**
   * Columns with more ids of the same lead.
   *
   * @minItems 1
   */
  also?: Column[];
}
/**
 * One row per deal; won, lost and open are fields of its rows.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "DealsSource".
 */
export interface DealsSource extends SourceKeys {
  /** What one row is. */
  kind: 'deals';
  /** The deal's id. */
  deal?: Column;
  /** When it was opened. */
  opened?: Column;
  /** What it is worth. */
  amount?: Column;
  /** Which rows are won. */
  won?: Condition;
  /** Which rows are lost. */
  lost?: Condition;
  /** When it was won or lost. */
  closed?: Column;
  /** The lead it came from. */
  lead?: Column;
  /** The company. */
  account?: Column;
  /** Who sells it. */
  owner?: Column;
  /** The stage it is at. */
  stage?: Column;
  /** How likely it is won, 0 to 1 or percent. */
  probability?: Column;
}
/**
 * What was paid, by day or by a run of days.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "SpendSource".
 */
export interface SpendSource extends SourceKeys {
  /** What one row is. */
  kind: 'spend';
  /** The day. */
  at?: Column;
  /** The first day of a run, in place of at. */
  from_day?: Column;
  /** The last day of a run, inclusive. */
  to_day?: Column;
  /** The money paid. */
  cost?: Column;
  /** The channel's id; without it source, medium and campaign pass the channel rules. */
  channel?: Column;
  /** The campaign. */
  campaign?: Column;
  /** Where touches come from. */
  source?: Column;
  /** By which medium touches come. */
  medium?: Column;
  /** A column, or for all rows: media (default), people, tools or content. */
  type?: Column;
  /** Clicks paid for. */
  clicks?: Column;
  /** Times shown. */
  impressions?: Column;
  /** Conversions as the seller counts them. */
  conversions?: Column;
}
/**
 * Numbers that are already counted, one row per period and group; columns that are not keys are dimensions.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "CountsSource".
 */
export interface CountsSource extends SourceKeys {
  /** What one row is. */
  kind: 'counts';
  /** The period of the row: a day, 2026-01 or 2026-Q1. */
  period?: Column;
  /** How long a period is, where it cannot be told. */
  grain?: 'day' | 'week' | 'month' | 'quarter' | 'year' | 'fiscal_quarter' | 'fiscal_year';
  /** The column with the count of each stage: stage name to column. */
  stages?: {
    [k: string]: Column;
  };
  /** The column of each other measure: name to column. */
  measures?: {
    [k: string]: Column;
  };
}
/**
 * One row per subscription of an account.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "SubscriptionsSource".
 */
export interface SubscriptionsSource extends SourceKeys {
  /** What one row is. */
  kind: 'subscriptions';
  /** The customer. */
  account?: Column;
  /** The first day. */
  start?: Column;
  /** The day it stops, itself not included; empty while it runs. */
  end?: Column;
  /** Money per month. */
  mrr?: Column;
  /** What was subscribed to. */
  plan?: Column;
  /** Who looks after the customer. */
  owner?: Column;
}
/**
 * One row per piece of content.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "ContentSource".
 */
export interface ContentSource extends SourceKeys {
  /** What one row is. */
  kind: 'content';
  /** The piece's id or title. */
  item?: Column;
  /** What it is about. */
  topic?: Column;
  /** Whom it is for. */
  persona?: Column;
  /** The buying stage it serves. */
  stage?: Column;
  /** The kind of piece. */
  type?: Column;
  /** When it was published. */
  at?: Column;
  /** Its address. */
  url?: Column;
  /** How often it was used. */
  uses?: Column;
}
/**
 * One row per mailing or per mailing and day.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "EmailsSource".
 */
export interface EmailsSource extends SourceKeys {
  /** What one row is. */
  kind: 'emails';
  /** When it was sent. */
  at?: Column;
  /** Messages sent. */
  sent?: Column;
  /** Messages delivered. */
  delivered?: Column;
  /** Messages opened. */
  opened?: Column;
  /** Messages with a click. */
  clicked?: Column;
  /** Readers who left. */
  unsubscribed?: Column;
  /** Messages returned. */
  bounced?: Column;
  /** The campaign. */
  campaign?: Column;
  /** The list it went to. */
  list?: Column;
  /** Money paid. */
  cost?: Column;
  /** Money earned. */
  revenue?: Column;
}
/**
 * One row per network and day.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "SocialSource".
 */
export interface SocialSource extends SourceKeys {
  /** What one row is. */
  kind: 'social';
  /** The day. */
  at?: Column;
  /** The network. */
  network?: Column;
  /** Times shown. */
  impressions?: Column;
  /** Likes. */
  likes?: Column;
  /** Comments. */
  comments?: Column;
  /** Shares. */
  shares?: Column;
  /** Clicks. */
  clicks?: Column;
  /** Followers on that day, a stock. */
  followers?: Column;
  /** A column, or for all rows: brand or employee. */
  profile?: Column;
}
/**
 * What every definition may carry.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "Described".
 */
export interface Described {
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
  /** A benchmark to show it against, by name. */
  benchmark?: Name;
}
/**
 * A field numbers can be split by.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "Dimension".
 */
export interface Dimension extends Described {
  /** The field, or one in each of several sources. */
  from: SourceField | SourceField[];
  /** Value in the data to value shown. */
  map?: {
    [k: string]: Scalar;
  };
  /** What becomes of values that map does not name: keep them, or put them together as other. */
  else?: 'keep' | 'other';
  /** Ranges of a number: name to [from, to], from inclusive, to exclusive, null for no end. */
  bands?: {
    [k: string]: Band;
  };
  /** How an empty value is shown; it is a group of its own. */
  unknown?: Text;
  /** Which of a lead's values counts; default first_touch. */
  of_lead?: OfLead;
}
/**
 * How a touch becomes a channel: own groups first, then the base rules; the first match wins.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "Channels".
 */
export interface Channels {
  /** The rules tried after your own groups; default ga4. */
  base?: 'ga4' | 'none';
  /**
   * Your own channels, tried in this order before the base.
   *
   * @minItems 1
   */
  groups?: ChannelGroup[];
  /** Which of a lead's channels counts; default first_touch. */
  of_lead?: OfLead;
}
/**
 * A channel of your own.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "ChannelGroup".
 */
export interface ChannelGroup {
  /** The channel's name in the data and in formulas. */
  id: Name;
  /** The name readers see. */
  label?: Text;
  /** What belongs to it. */
  description?: Text;
  /** Which touches it takes, by source, medium, campaign and referrer. */
  when: Condition;
}
/**
 * Ordered stages, and how leads are counted through them.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "Funnel".
 */
export interface Funnel extends Described {
  /**
   * The stages in order: names, or maps that say what reaches the stage.
   *
   * @minItems 1
   */
  stages: Stage[];
  /** Numbers already counted: a count for each stage, or the name of a counts source. */
  counts?:
    | Name
    | {
        [k: string]: number;
      };
  /** How long after the first stage a later one still counts; none for no limit. It has no default. */
  window?: DurationOrNone;
  /** How stages follow each other: other rows may lie between, none may, or stages in any order. */
  order?: 'in_sequence' | 'direct' | 'any';
  /** What is counted; default lead. */
  subject?: 'lead' | 'account' | 'deal';
  /** Whether each subject counts once or each entry does; default subjects. */
  count?: 'subjects' | 'entries';
  /** Whether a lead must come in at the first stage; default closed. */
  entry?: 'closed' | 'open';
  /** Whether a stage without a stamp was passed when a later one has one. */
  skipped?: 'passed' | 'absent';
  /** Whether equal times count as in order; default in_order. */
  ties?: 'in_order' | 'strict';
  /**
   * Fields that must be equal on all rows of a chain.
   *
   * @minItems 1
   */
  same?: SameField[];
  /**
   * Rows that must not lie between.
   *
   * @minItems 1
   */
  without?: Without[];
  /** The dimension it is split by unless a widget says otherwise. */
  by?: Name;
}
/**
 * A row that ends or voids a chain.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "Without".
 */
export interface Without {
  /** The event that must not happen. */
  event: EventName;
  /** What its row must be. */
  where?: Condition;
  /** The stage after which it counts; default the first. */
  after?: Name;
  /** The stage before which it counts; default the last. */
  before?: Name;
  /** What it ends: the rest of the chain (default), the attempt with its entry, or the lead. */
  drops?: 'rest' | 'attempt' | 'lead';
}
/**
 * Reached by a row of an events source.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "EventStage".
 */
export interface EventStage extends Described {
  /** The stage's name. */
  id: Name;
  /** The event, one of several, or any. */
  event: EventName;
  /** What the row must be. */
  where?: Condition;
  /** Whether it must be the very next row of the sources the stages name. */
  direct?: boolean;
  /** The money of the row that fills the stage. */
  value?: SourceField;
  /** How long after the row before in the chain it still counts. */
  within?: Duration;
  /** Whether a lead may pass without it. */
  optional?: boolean;
}
/**
 * Reached on the date in a column.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "DateStage".
 */
export interface DateStage extends Described {
  /** The stage's name. */
  id: Name;
  /** The source and its column with the date. */
  date: SourceField;
  /** What the row must be. */
  where?: Condition;
  /** The money of the row that fills the stage. */
  value?: SourceField;
  /** How long after the row before in the chain it still counts. */
  within?: Duration;
  /** Whether a lead may pass without it. */
  optional?: boolean;
}
/**
 * Reached by having a row in a source.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "RowStage".
 */
export interface RowStage extends Described {
  /** The stage's name. */
  id: Name;
  /** The source. */
  row: Name;
  /** What the row must be. */
  where?: Condition;
  /** The money of the row that fills the stage. */
  value?: SourceField;
  /** How long after the row before in the chain it still counts. */
  within?: Duration;
  /** Whether a lead may pass without it. */
  optional?: boolean;
}
/**
 * A number that is already counted.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "CountStage".
 */
export interface CountStage extends Described {
  /** The stage's name. */
  id: Name;
  /** The counts source and its column. */
  count: SourceField;
  /** How long after the row before in the chain it still counts. */
  within?: Duration;
  /** Whether a lead may pass without it. */
  optional?: boolean;
}
/**
 * Reached when a score meets a condition.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "ScoreStage".
 */
export interface ScoreStage extends Described {
  /** The stage's name. */
  id: Name;
  /** The score, and what it must be. */
  score: {
    [k: string]: Comparison;
  };
  /** The money of the row that fills the stage. */
  value?: SourceField;
  /** How long after the row before in the chain it still counts. */
  within?: Duration;
  /** Whether a lead may pass without it. */
  optional?: boolean;
}
/**
 * Reached when a score has one of these grades.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "GradeStage".
 */
export interface GradeStage extends Described {
  /** The stage's name. */
  id: Name;
  /** The score, and its grade or grades. */
  grade: {
    [k: string]: GradeNames;
  };
  /** The money of the row that fills the stage. */
  value?: SourceField;
  /** How long after the row before in the chain it still counts. */
  within?: Duration;
  /** Whether a lead may pass without it. */
  optional?: boolean;
}
/**
 * Reached when the lead is in one of these cells of the matrix.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "CellStage".
 */
export interface CellStage extends Described {
  /** The stage's name. */
  id: Name;
  /** The cell or cells. */
  cell: GradeNames;
  /** The money of the row that fills the stage. */
  value?: SourceField;
  /** How long after the row before in the chain it still counts. */
  within?: Duration;
  /** Whether a lead may pass without it. */
  optional?: boolean;
}
/**
 * Reached when the matrix gives the lead one of these routes.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "RouteStage".
 */
export interface RouteStage extends Described {
  /** The stage's name. */
  id: Name;
  /** The route or routes. */
  route: GradeNames;
  /** The money of the row that fills the stage. */
  value?: SourceField;
  /** How long after the row before in the chain it still counts. */
  within?: Duration;
  /** Whether a lead may pass without it. */
  optional?: boolean;
}
/**
 * A stage taken from the one source that lists it, or from the funnel's counts.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "NamedStage".
 */
export interface NamedStage extends Described {
  /** The stage's name. */
  id: Name;
  /** The money of the row that fills the stage. */
  value?: SourceField;
  /** How long after the row before in the chain it still counts. */
  within?: Duration;
  /** Whether a lead may pass without it. */
  optional?: boolean;
}
/**
 * Points a lead has, and why.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "Score".
 */
export interface Score extends Described {
  /** What is scored; default lead. */
  subject?: 'lead' | 'account';
  /** The least and the most points. */
  range?: Range;
  /**
   * Groups of rules; their sums are added.
   *
   * @minItems 1
   */
  groups: ScoreGroup[];
  /** Grade to the least points it takes. */
  grades?: {
    [k: string]: number;
  };
  /** Grades by steps in place of points. */
  ladder?: Ladder;
}
/**
 * Grades reached in steps; a step is a third of a letter.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "Ladder".
 */
export interface Ladder {
  /** The grade a lead starts with. */
  start: string;
}
/**
 * Rules whose points are added and kept within limits.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "ScoreGroup".
 */
export interface ScoreGroup {
  /** The group's name. */
  id: Name;
  /** The name readers see. */
  label?: Text;
  /** What it stands for. */
  description?: Text;
  /** The least the group gives. */
  min?: number;
  /** The most the group gives. */
  max?: number;
  /** The age at which points are worth half. */
  half_life?: Duration;
  /** Another way points fade. */
  decay?: Decay;
  /**
   * What gives points.
   *
   * @minItems 1
   */
  rules: ScoreRule[];
}
/**
 * Keys of every rule of a score.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "RuleKeys".
 */
export interface RuleKeys {
  /** Points given; negative takes away. */
  points?: number;
  /** Steps of the ladder, in place of points. */
  steps?: number;
  /** The name readers see in the reasons. */
  label?: Text;
}
/**
 * Points for rows of an event.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "EventRule".
 */
export interface EventRule extends RuleKeys {
  /** The event. */
  event: EventName;
  /** What its row must be. */
  where?: Condition;
  /** Only the first so many rows count. */
  first?: number;
  /** Only the first row counts. */
  once?: boolean;
  /** The most points a day. */
  per_day?: number;
  /** Only rows at most that old count. */
  within?: Duration;
  /** The age at which its points are worth half. */
  half_life?: Duration;
  /** Another way its points fade. */
  decay?: Decay;
}
/**
 * Points once the lead has been silent.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "InactiveRule".
 */
export interface InactiveRule extends RuleKeys {
  /** How long without a row. */
  inactive: Duration;
}
/**
 * Points for what the lead's record says.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "RecordRule".
 */
export interface RecordRule extends RuleKeys {
  /** What the record must be. */
  where: Condition;
}
/**
 * Points are multiplied after each full stretch.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "FactorDecay".
 */
export interface FactorDecay {
  /** What they are multiplied by. */
  factor: number;
  /** After how long. */
  every: Duration;
}
/**
 * Points fall evenly to 0.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "LinearDecay".
 */
export interface LinearDecay {
  /** The age at which they are 0. */
  linear: Duration;
}
/**
 * Points fall by a fixed number after each full stretch.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "StepDecay".
 */
export interface StepDecay {
  /** How many points. */
  step: number;
  /** After how long. */
  every: Duration;
}
/**
 * A named list of values, such as mail domains; it extends the one of the same name that comes with Sluice.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "NamedList".
 */
export interface NamedList {
  /** What is in it. */
  description?: Text;
  /**
   * Values to add.
   *
   * @minItems 1
   */
  add?: string[];
  /**
   * Values to take out.
   *
   * @minItems 1
   */
  remove?: string[];
}
/**
 * One score by another, as sales reads it.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "Matrix".
 */
export interface Matrix extends Described {
  /** The score down the side: its name, with its own grades, or a map with cuts. */
  rows: MatrixAxis;
  /** The score along the top. */
  columns: MatrixAxis;
  /**
   * What happens to leads in which cells.
   *
   * @minItems 1
   */
  routes?: MatrixRoute[];
}
/**
 * A score and the least points of each row or column.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "CutAxis".
 */
export interface CutAxis {
  /** The score. */
  score: Name;
  /** Label to the least points it takes. */
  cuts: {
    [k: string]: number;
  };
}
/**
 * Cells that go the same way.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "MatrixRoute".
 */
export interface MatrixRoute {
  /**
   * The cells, row then column.
   *
   * @minItems 1
   */
  cells: string[];
  /** The route's name. */
  route: Name;
  /** The name readers see. */
  label?: Text;
  /** What is done. */
  description?: Text;
}
/**
 * Leads whose record meets a condition.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "FactLabel".
 */
export interface FactLabel extends Described {
  /** What the record must be. */
  where: Condition;
}
/**
 * Leads by how recently, how often and for how much they bought; eight groups with names.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "RfmLabel".
 */
export interface RfmLabel extends Described {
  /** Where purchases are and how they are divided. */
  rfm: Rfm;
}
/**
 * Where purchases are and how they are divided.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "Rfm".
 */
export interface Rfm {
  /** The source with one row per purchase. */
  rows: Name;
  /** The field with the time; default the source's own. */
  at?: FieldName;
  /** The field with the money; default the source's own. */
  value?: FieldName;
  /** How all three are divided; default mean. */
  cuts?: Cuts;
  /** How recency in days is divided. */
  recency?: Cuts;
  /** How the number of purchases is divided. */
  frequency?: Cuts;
  /** How the money is divided. */
  money?: Cuts;
}
/**
 * Leads by unit price and order frequency, A to E.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "QuadrantLabel".
 */
export interface QuadrantLabel extends Described {
  /** Where orders are and how they are divided. */
  quadrant: Quadrant;
}
/**
 * Where orders are and how they are divided.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "Quadrant".
 */
export interface Quadrant {
  /** The source with one row per order. */
  rows: Name;
  /** Where the unit price is divided. */
  price?: Cuts;
  /** Where the number of orders is divided. */
  frequency?: Cuts;
  /** Which mixed cell is C; D is the other. Default frequent_and_cheap. */
  c?: 'frequent_and_cheap' | 'rare_and_dear';
}
/**
 * Weighted tags: time by place by action, summed per tag.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "InterestLabel".
 */
export interface InterestLabel extends Described {
  /** What is weighted. */
  interest: Interest;
}
/**
 * What is weighted.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "Interest".
 */
export interface Interest {
  /** The field of event rows that holds the tag. */
  tag: FieldName;
  /** The age at which a row is worth half. */
  half_life?: Duration;
  /** Another way rows fade. */
  decay?: Decay;
  /** Weight of each place. */
  places?: {
    [k: string]: number;
  };
  /** Weight of each event. */
  actions?: {
    [k: string]: number;
  };
  /** The least weight for the tag to be given. */
  at_least?: number;
}
/**
 * Leads likely to convert.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "PredictiveLabel".
 */
export interface PredictiveLabel extends Described {
  /** What is predicted. */
  predictive: Predictive;
}
/**
 * What is predicted.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "Predictive".
 */
export interface Predictive {
  /** The stage. */
  stage: Name;
  /** How soon. */
  within?: Duration;
  /** The least probability. */
  at_least?: number;
}
/**
 * Who gets the credit.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "Attribution".
 */
export interface Attribution extends Described {
  /** The stage that is the conversion; each lead's first. */
  conversion: Name;
  /** What a conversion is worth. */
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
  /** Stages at which w_shaped and full_path give credit. */
  milestones?: Milestones;
  /** How long before the conversion a touch still counts; default 90 days. */
  lookback?: DurationOrNone;
  /**
   * Values that get no credit.
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
/**
 * Event rows that are touches.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "Touch".
 */
export interface Touch {
  /** The event. */
  event?: EventName;
  /** What the row must be. */
  where?: Condition;
}
/**
 * Shares of the credit; they are scaled to add up to 1.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "ModelWeights".
 */
export interface ModelWeights {
  /** The first touch. */
  first: number;
  /** All touches between, together. */
  middle: number;
  /** The last touch. */
  last: number;
}
/**
 * Stages by their part in the model.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "Milestones".
 */
export interface Milestones {
  /** The stage at which a lead is created. */
  lead?: Name;
  /** The stage at which a deal is opened. */
  opportunity?: Name;
  /** The stage at which it is won. */
  won?: Name;
}
/**
 * An A/B test: one changed variable, a control, a ratio metric, a planned sample.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "Experiment".
 */
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
  /** The planned sample of each arm. */
  planned?: number;
  /** The smallest difference worth finding, in points of the ratio or percent of it. */
  detect?: string;
  /** The error of the first kind; default 0.05. */
  alpha?: number;
  /** The power; default 0.8. */
  power?: number;
}
/**
 * A number of your own.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "Metric".
 */
export interface Metric extends Described {
  /** How it is made. */
  formula: Formula;
  /** Filters all its measures. */
  where?: Condition;
}
/**
 * Choices the metrics of the library depend on.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "LibrarySettings".
 */
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
}
/**
 * What a metric should be.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "Target".
 */
export interface Target extends Described {
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
/**
 * The goal calculator: from revenue back to the number at each stage.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "Plan".
 */
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
/**
 * What others reach.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "Benchmark".
 */
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
  /** The industry. */
  industry?: string;
  /** The region. */
  region?: string;
}
/**
 * Keys of every widget.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "WidgetKeys".
 */
export interface WidgetKeys {
  /** A name for links; default from its place. */
  id?: Name;
  /** The heading; default the label of what it shows. */
  title?: Text;
  /** A note under the heading. */
  description?: Text;
  /** The dimension it is split by. */
  by?: Name;
  /** What it is filtered by: dimensions and what they must be. */
  where?: Condition;
  /** The period; default the dashboard's. */
  period?: Period;
  /** Whether leads are dated by their entry or by each activity. */
  basis?: 'entries' | 'activity';
  /** How long a bucket of time is. */
  grain?: Grain;
  /** What it is compared with. */
  compare?: Compare;
  /** The column it is sorted by, with - before it for descending. */
  sort?: string;
  /** The most groups shown; the rest are put together as other. */
  limit?: number;
  /** How many columns of its row it takes; default 1. */
  span?: number;
}
/**
 * One number.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "KpiWidget".
 */
export interface KpiWidget extends WidgetKeys {
  /** The metric, or a formula. */
  kpi: Formula;
}
/**
 * The stages of a funnel.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "FunnelWidget".
 */
export interface FunnelWidget extends WidgetKeys {
  /** The funnel. */
  funnel: Name;
}
/**
 * A number over time.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "TrendWidget".
 */
export interface TrendWidget extends WidgetKeys {
  /** The metric, or a formula. */
  trend: Formula;
}
/**
 * Metrics by a dimension.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "TableWidget".
 */
export interface TableWidget extends WidgetKeys {
  /**
   * The metrics, one column each.
   *
   * @minItems 1
   */
  table: Formula[];
}
/**
 * Conversion of each entry cohort over time.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "CohortWidget".
 */
export interface CohortWidget extends WidgetKeys {
  /** From which stage to which. */
  cohort: Cohort;
}
/**
 * From which stage to which.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "Cohort".
 */
export interface Cohort {
  /** The stage of entry. */
  from: Name;
  /** The stage to reach. */
  to: Name;
}
/**
 * Credit under one or several models.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "AttributionWidget".
 */
export interface AttributionWidget extends WidgetKeys {
  /** The model or models. */
  attribution: Model | Model[];
}
/**
 * How a score is spread over leads.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "ScoreWidget".
 */
export interface ScoreWidget extends WidgetKeys {
  /** The score. */
  score: Name;
}
/**
 * The matrix, an RFM or quadrant label, or the content matrix.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "MatrixWidget".
 */
export interface MatrixWidget extends WidgetKeys {
  /** scores for the matrix section, content for the content matrix, or the name of a label. */
  matrix: Name;
}
/**
 * A plan with inputs that can be moved.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "PlanWidget".
 */
export interface PlanWidget extends WidgetKeys {
  /** The plan. */
  plan: Name;
}
/**
 * The arms of an experiment and the verdict.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "ExperimentWidget".
 */
export interface ExperimentWidget extends WidgetKeys {
  /** The experiment. */
  experiment: Name;
}
/**
 * A paragraph.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "TextWidget".
 */
export interface TextWidget extends WidgetKeys {
  /** The text. */
  text: Text;
}
/**
 * What is on a page: rows of widgets.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "Dashboard".
 */
export interface Dashboard {
  /** The heading. */
  title?: Text;
  /** A note under the heading. */
  description?: Text;
  /** Who answers for it. */
  owner?: string;
  /** How often it is looked at. */
  review?: Duration;
  /** The period shown first; default last 12 months. */
  period?: Period;
  /** The instant after which rows do not exist; default the file's. */
  as_of?: AsOf;
  /** What numbers are compared with. */
  compare?: Compare;
  /**
   * What a reader can filter by: period, and dimensions.
   *
   * @minItems 0
   */
  filters?: Name[];
  /**
   * Rows of widgets, from top to bottom; each row a list.
   *
   * @minItems 1
   */
  rows: Widget[][];
}
/**
 * Who may see what.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "Policy".
 */
export interface Policy {
  /** The name readers see. */
  label?: Text;
  /** For whom it is. */
  description?: Text;
  /**
   * The dashboards it opens.
   *
   * @minItems 1
   */
  dashboards: Name[];
  /**
   * Metrics that never leave the server, with all that is computed from them.
   *
   * @minItems 1
   */
  hide?: Formula[];
  /** Which rows it may see; a claim comes from the signed token. */
  where?: Condition;
  /** Smaller cells are withheld. */
  min_leads?: number;
  /** How long a link works. */
  expires?: Duration;
}
/**
 * Where it is computed, and how it is reached.
 *
 * This interface was referenced by `Spec`'s JSON-Schema
 * via the `definition` "EngineSettings".
 */
export interface EngineSettings {
  /** The engine. */
  kind: 'memory' | 'duckdb' | 'clickhouse' | 'postgres' | 'trino';
  /** The environment variable that holds its address. */
  url?: string;
  /** The environment variable that holds the user's name. */
  user?: string;
  /** The environment variable that holds the password. */
  password?: string;
  /** The database. */
  database?: string;
  /** The schema. */
  schema?: string;
  /** The database file, relative to this file. */
  path?: string;
}
