import type { Duration } from '../calendar/index.ts';
import type { Condition } from './condition.ts';
import type { Described } from './text.ts';

/** How the credit of a conversion is shared among its touches (rules A2 and A3). */
export type AttributionModel =
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

/** Who gets the credit, with every choice of rules A1 to A4 filled in. */
export interface Attribution extends Described {
  /** The funnel whose stage is the conversion; its subject is what converts. */
  readonly funnel: string;
  readonly conversion: string;
  /** The stage whose money a conversion is worth; null: conversions are only counted. */
  readonly value: string | null;
  /** Which rows are touches; null: the rows with a source or a medium. */
  readonly touches: readonly TouchRule[] | null;
  /** The dimension that gets the credit. */
  readonly by: string;
  readonly model: AttributionModel;
  /** Further models shown beside it, without the model itself. */
  readonly compare: readonly AttributionModel[];
  readonly weights: CustomWeights | null;
  readonly halfLife: Duration;
  /** Stages of the funnel; null: there is none. */
  readonly milestones: Milestones;
  /** null: `lookback: none`. */
  readonly lookback: Duration | null;
  /** Values of `by` whose touches do not count. */
  readonly exclude: readonly string[];
  readonly creditOn: 'conversion' | 'touch';
}

/** Rows of any of the events sources. */
export interface TouchRule {
  readonly sources: readonly string[];
  readonly events: readonly string[] | 'any';
  readonly where?: Condition;
}

/** Shares of the first touch, of all between together, and of the last; of any sum above 0. */
export interface CustomWeights {
  readonly first: number;
  readonly middle: number;
  readonly last: number;
}

export interface Milestones {
  readonly lead: string | null;
  readonly opportunity: string | null;
  readonly won: string | null;
}
