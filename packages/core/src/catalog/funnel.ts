import type { Duration } from '../calendar/index.ts';
import type { Condition } from './condition.ts';
import type { StandingTest } from './score.ts';
import type { Described } from './text.ts';

/** Ordered stages with every choice of rules F1 to F18 filled in. */
export interface Funnel extends Described {
  readonly id: string;
  readonly subject: 'lead' | 'account' | 'deal';
  readonly count: 'subjects' | 'entries';
  readonly order: 'in_sequence' | 'direct' | 'any';
  /** null: `window: none`. */
  readonly window: Duration | null;
  readonly skipped: 'passed' | 'absent';
  readonly entry: 'closed' | 'open';
  readonly ties: 'in_order' | 'strict';
  /** Rule F9: per name the field to read in each source that has it. */
  readonly same: readonly { readonly name: string; readonly fields: Readonly<Record<string, string>> }[];
  readonly without: readonly Without[];
  /** The dimension shown by default. */
  readonly by?: string;
  readonly stages: readonly Stage[];
  /** Present where the numbers are already counted (rule F16); then every stage's `reach` is `counts`. */
  readonly counts?: FunnelCounts;
}

export interface Stage extends Described {
  readonly id: string;
  readonly reach: Reach;
  readonly where?: Condition;
  readonly within?: Duration;
  readonly direct: boolean;
  readonly optional: boolean;
  /** The money of the row that fills the stage. */
  readonly value?: { readonly source: string; readonly field: string };
}

/** What makes a row match the stage. `event: any` has no `events`. Event stages look at every events source. */
export type Reach =
  | { readonly kind: 'event'; readonly sources: readonly string[]; readonly events: readonly string[] | 'any' }
  | { readonly kind: 'date'; readonly source: string; readonly field: string }
  | { readonly kind: 'row'; readonly source: string }
  | { readonly kind: 'counts'; readonly source: string | null; readonly column: string }
  /** Rule S5: the first row of any of the sources at which the lead's scores put it there. */
  | { readonly kind: 'standing'; readonly sources: readonly string[]; readonly of: StandingTest };

/** Rule F8; `after` and `before` are stage indexes. */
export interface Without {
  readonly sources: readonly string[];
  readonly events: readonly string[] | 'any';
  readonly where?: Condition;
  readonly after: number;
  readonly before: number;
  readonly drops: 'rest' | 'attempt' | 'lead';
}

export type FunnelCounts =
  | { readonly kind: 'inline'; readonly counts: Readonly<Record<string, number>> }
  | { readonly kind: 'source'; readonly source: string };
