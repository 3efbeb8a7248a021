import type { Duration } from '../../calendar/index.ts';
import type { Milestones } from '../../catalog/index.ts';
import type { ItemMatch } from './chain.ts';

/**
 * The journeys of subjects (rules A1 and A3; `Journeys` in core/attribution): of each that converted its first conversion
 * and the touches at or before it inside the lookback, both ends inclusive; with `open`, of each that did not convert by
 * as-of all its touches. Touches of an account or deal are those of all its leads; a lead without one is open by itself.
 */
export interface PathsNode {
  readonly kind: 'paths';
  /** A chain of `attempts: earliest`. */
  readonly conversions: string;
  /** Indexes of its stages; null: there is none. */
  readonly stage: number;
  readonly value: number | null;
  readonly milestones: { readonly [K in keyof Milestones]: number | null };
  /** A stack of leads; null: no rows are touches. Compared by day where it or the chain's own is. */
  readonly touches: string | null;
  readonly matches: readonly ItemMatch[];
  /** What is read on the rows of touches, by dimension. */
  readonly keys: readonly { readonly dimension: string; readonly column: string }[];
  /** The column that says `direct`. */
  readonly channel: string;
  readonly exclude: { readonly column: string; readonly values: readonly string[] } | null;
  /** Picks of the chain: the dimensions of the subject. */
  readonly picks: readonly { readonly dimension: string; readonly pick: string }[];
  /** Rows that have both the chain's subject and a lead; empty where the subject is the lead. */
  readonly links: readonly string[];
  readonly subject: 'lead' | 'account' | 'deal';
  readonly lookback: Duration | null;
  readonly open: boolean;
}
