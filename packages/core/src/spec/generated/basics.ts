// Generated from schemas/sluice.schema.json by packages/core/scripts/generate-spec.ts. Do not edit.
/** The name of a definition: a letter, then letters, digits and underscores. It stands in formulas and addresses. */
export type Name = string;

/** The name of a stage; with the funnel's before it, and a dot, where two funnels have it. */
export type StageName = string;

/** The name of a field of a row: a column's own name, a name given under fields, lead.<field> or column(<name>). */
export type FieldName = string;

/** The name of a column, exactly as it stands in the data. */
export type Column = string;

/** A field of a source: the source's name, a dot, the field or column. */
export type SourceField = string;

/** A length of time: a whole number and second, minute, hour, day, week, month, quarter or year. */
export type Duration = string;

/** A length of time, or none for no limit. */
export type DurationOrNone = string;

/** A calendar day. */
export type Day = string;

/** A day or an instant: ISO 8601, in the file's timezone where it has none of its own. */
export type Instant = string;

/** The instant after which rows do not exist: now, latest_row, a day or an instant. */
export type AsOf = string;

/** A period as text. */
export type PeriodText = string;

/** A period: a year, quarter, month, ISO week, a range of days, last n units (full ones), this unit, or a fiscal FY2026-Q1. */
export type Period = PeriodText | number;

/** A currency by its ISO 4217 code. */
export type CurrencyCode = string;

/** A language by its BCP 47 tag. */
export type Language = string;

/** A text for readers: one text, or one for each language. */
export type Text =
  | string
  | {
      [k: string]: string;
    };

/** Arithmetic over measures and metrics: count(stage), value(stage), spend, rate(a, b), names of metrics. In {…} or […] a formula with a comma is quoted. */
export type Formula = string;

/** A plain value: text, a number, true or false. */
export type Scalar = string | number | boolean;

/** An event's name, several of which any will do, or any. */
export type EventName = string | string[];

/** What a field must be: a value, one of several, or a comparison. */
export type FieldTest = Scalar | Scalar[] | Comparison;

/** What a row must be: a map from field to what it must be; all must hold. A missing value equals nothing. */
export type Condition = {
  not?: Condition;
  any?: Condition[];
  all?: Condition[];
  [field: string]: FieldTest | Condition | Condition[] | undefined;
};

/** A time zone by its IANA name. */
export type Timezone = string;

/** A model, or all: that of the file and those it is compared with. */
export type ShownModel =
  | 'all'
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

/** Comparisons of one field; all must hold. */
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

/** What every definition may carry. */
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
