import type { Condition, Scalar } from './condition.ts';
import type { Described, Text } from './text.ts';

/** Two or more arms that differ in one thing, compared by a rate (rules X1, X2). */
export interface Experiment extends Described {
  readonly id: string;
  readonly hypothesis?: Text;
  /** The one thing that differs. */
  readonly variable?: string;
  /** The control first. */
  readonly arms: readonly ExperimentArm[];
  /** The field that says which arm, on rows of one source. */
  readonly arm: { readonly source: string; readonly field: string };
  /** The dimension whose values are the arms of leads, and `two_arms`. */
  readonly dimension: string;
  /** The rate: of those at `start`, those at `end`; both are stages of `funnel`. */
  readonly rate: { readonly funnel: string; readonly start: string; readonly end: string; readonly where?: Condition };
  /** The metric as written. */
  readonly formulaText: string;
  /** ISO day or instant, half-open; null: no limit. */
  readonly from: string | null;
  readonly to: string | null;
  /** The planned sample of each arm; null: by `detect`. */
  readonly planned: number | null;
  /** The smallest difference worth finding, as a share: of 1 by points, of the control's rate by percent. */
  readonly detect: { readonly by: 'points' | 'percent'; readonly value: number } | null;
  readonly alpha: number;
  readonly power: number;
}

export interface ExperimentArm {
  readonly id: string;
  /** What the field holds. */
  readonly value: Scalar;
  /** Its share of those who take part, against the others'. */
  readonly share: number;
}
