import type { Interval } from '../stats/wilson.ts';
import type { ExperimentFacts } from '../table/index.ts';

/** What was counted in an arm: leads, those who convert, and those whose window is still open, who are in neither. */
export interface ArmCount {
  readonly arm: string;
  readonly count: number;
  readonly conversions: number;
  readonly maturing: number;
}

/** One arm, and against the control what only its other arms have. Rates are shares; null is not defined. */
export interface ArmResult extends ArmCount {
  readonly rate: number | null;
  /** Wilson's interval, 1 − alpha wide. */
  readonly interval: Interval | null;
  readonly against: Comparison | null;
  /** How many more leads the planned sample asks for; null: none is planned. */
  readonly needed: number | null;
}

/** An arm against the control. */
export interface Comparison {
  readonly difference: number | null;
  /** Newcombe's interval of the difference. */
  readonly interval: Interval | null;
  /** The difference as a share of the control's rate. */
  readonly lift: number | null;
  readonly z: number | null;
  readonly p: number | null;
  /** By Holm over all arms but the control. */
  readonly adjusted: number | null;
  /** The posterior chance that its rate is above the control's, from flat priors. */
  readonly chance: number;
}

/** The outcome of an experiment. */
export interface Evaluation extends ExperimentFacts {
  /** The control first. */
  readonly arms: readonly ArmResult[];
}
