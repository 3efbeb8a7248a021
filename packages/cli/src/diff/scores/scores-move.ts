import type { Text } from '@sluice/core/catalog';
import type { Move } from '../move.ts';

/** What a change does to where leads (and accounts) stand. */
export interface ScoresMove {
  /** Every lead whose grade, route or furthest stage is another. */
  readonly leads: readonly LeadMove[];
  readonly transitions: readonly Transition[];
  readonly thresholds: readonly ThresholdMove[];
  /** The ten that moved the most points, and cuts that moved leads without a point. */
  readonly reasons: readonly Reason[];
}

/** What of a lead is looked at: a grade of a score, the route, or the furthest stage of a funnel. */
export interface Aspect {
  readonly kind: 'grade' | 'route' | 'stage';
  /** The score or funnel; of routes `matrix`. */
  readonly of: string;
  readonly label: Text;
}

export interface LeadMove {
  readonly subject: string;
  readonly kind: Aspect['kind'];
  readonly of: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** From where to where, and how many. */
export interface Transition extends Aspect {
  readonly before: string | null;
  readonly after: string | null;
  readonly leads: number;
  /** A few of them. */
  readonly examples: readonly string[];
}

/** How many leads are at or above a threshold of points. */
export interface ThresholdMove {
  readonly score: string;
  readonly label: Text;
  /** A grade, or a stage that needs the score. */
  readonly name: string;
  /** The points it takes; null where a side does not have it. */
  readonly least: Move;
  readonly leads: Move;
}

/** Why points moved: a rule, a limit, or cuts that moved leads without a point. */
export interface Reason {
  readonly kind: 'rule' | 'limit' | 'cuts';
  readonly score: string;
  readonly label: Text;
  /** The rule's id, the limited group or `range`; of cuts what they divide. */
  readonly what: string;
  readonly ruleLabel: Text | null;
  /** Points more in all, less where negative. */
  readonly points: number;
  readonly leads: number;
  /** The keys that changed. */
  readonly because: readonly string[];
}
