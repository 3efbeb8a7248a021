// Generated from schemas/sluice.schema.json by packages/core/scripts/generate-spec.ts. Do not edit.
import type { Condition, Described, Duration, EventName, Name, Text } from './basics.ts';

/** The least and the most. */
export type Range = [least: number, most: number];

/** What gives points: rows of an event, silence, or the lead's record. */
export type ScoreRule = EventRule | InactiveRule | RecordRule;

/** How points fade: by a factor, evenly, or in steps. */
export type Decay = FactorDecay | LinearDecay | StepDecay;

/** A score by name, or with cuts of its own. */
export type MatrixAxis = Name | CutAxis;

/** Points a lead has, and why. */
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

/** Grades reached in steps; a step is a third of a letter. */
export interface Ladder {
  /** The grade a lead starts with. */
  start: string;
}

/** Rules whose points are added and kept within limits. */
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

/** Keys of every rule of a score. */
export interface RuleKeys {
  /** Points given; negative takes away. */
  points?: number;
  /** Steps of the ladder, in place of points. */
  steps?: number;
  /** The name readers see in the reasons. */
  label?: Text;
}

/** Points for rows of an event. */
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

/** Points once the lead has been silent. */
export interface InactiveRule extends RuleKeys {
  /** How long without a row. */
  inactive: Duration;
}

/** Points for what the lead's record says. */
export interface RecordRule extends RuleKeys {
  /** What the record must be. */
  where: Condition;
}

/** Points are multiplied after each full stretch. */
export interface FactorDecay {
  /** What they are multiplied by. */
  factor: number;
  /** After how long. */
  every: Duration;
}

/** Points fall evenly to 0. */
export interface LinearDecay {
  /** The age at which they are 0. */
  linear: Duration;
}

/** Points fall by a fixed number after each full stretch. */
export interface StepDecay {
  /** How many points. */
  step: number;
  /** After how long. */
  every: Duration;
}

/** A named list of values, such as mail domains; it extends the one of the same name that comes with Sluice. */
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

/** One score by another, as sales reads it. */
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

/** A score and the least points of each row or column. */
export interface CutAxis {
  /** The score. */
  score: Name;
  /** Label to the least points it takes. */
  cuts: {
    [k: string]: number;
  };
}

/** Cells that go the same way. */
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
