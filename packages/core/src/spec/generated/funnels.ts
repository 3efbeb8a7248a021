// Generated from schemas/sluice.schema.json by packages/core/scripts/generate-spec.ts. Do not edit.
import type { Comparison, Condition, Described, Duration, DurationOrNone, EventName, FieldName, Name, Scalar, SourceField, Text } from './basics.ts';

/** Which of a lead's values counts. */
export type OfLead = string;

/** A range [from, to]: from inclusive, to exclusive, null for no end. */
export type Band = [from: number | null, to: number | null];

/** A field's name, or a name with the source's field that goes by it. */
export type SameField =
  | FieldName
  | {
      [k: string]: SourceField;
    };

/** A grade or a list of grades. */
export type GradeNames = string | string[];

/** A step a lead can reach: a name alone, or a map that says what reaches it. */
export type Stage =
  Name | EventStage | DateStage | RowStage | CountStage | ScoreStage | GradeStage | CellStage | RouteStage | NamedStage;

/** A field numbers can be split by. */
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

/** How a touch becomes a channel: own groups first, then the base rules; the first match wins. */
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

/** A channel of your own. */
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

/** Ordered stages, and how leads are counted through them. */
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

/** A row that ends or voids a chain. */
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

/** Reached by a row of an events source. */
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

/** Reached on the date in a column. */
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

/** Reached by having a row in a source. */
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

/** A number that is already counted. */
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

/** Reached when a score meets a condition. */
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

/** Reached when a score has one of these grades. */
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

/** Reached when the lead is in one of these cells of the matrix. */
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

/** Reached when the matrix gives the lead one of these routes. */
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

/** A stage taken from the one source that lists it, or from the funnel's counts. */
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
