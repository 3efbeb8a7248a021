import type { Condition, Dimension, Matrix, Standing, StandingTest } from '../../catalog/index.ts';
import type { ColumnType } from '../../table/index.ts';
import type { LabelColumn } from './label.ts';
import type { StampColumn } from './scan.ts';

/**
 * The rows with further columns: `subject:<lead, account or deal>`, `dim:<dimension>`, `is:<what>`. Derived columns may
 * read columns of the input only, not each other.
 */
export interface DeriveNode {
  readonly kind: 'derive';
  readonly in: string;
  readonly columns: readonly { readonly name: string; readonly of: Derived }[];
}

export type Derived =
  | SubjectColumn
  | ChannelColumn
  | DimensionColumn
  | ConditionColumn
  | StandingColumn
  | LabelColumn
  | ReachedColumn
  | ArmColumn;

/**
 * The subject's key as text (rule Q2): trimmed, an e-mail (no space, one `@`) lower-cased, empty is missing. For leads, a key
 * that is an `also` id of the plan's identity becomes that row's lead, unless it is itself a lead of a leads source. Rows
 * with no key but a `visitor` become the lead of the visitor's earliest row (F5's order) that has both; a visitor that
 * never has one is a subject of its own, apart from leads of the same text.
 */
export interface SubjectColumn {
  readonly kind: 'subject';
  readonly subject: 'lead' | 'account' | 'deal';
  readonly id: string | null;
  readonly visitor: string | null;
  /** Key into the plan's `identities`; null for accounts and deals. */
  readonly identity: string | null;
}

/**
 * The channel id of a touch by the catalog's `channels` (`channelOf` in core): evaluated once per distinct combination of
 * the four fields (null: the source has no such field). `declared` is a column that holds channel ids; where it is not
 * empty it wins. Of costs (`isSpend`) what has neither source nor medium is not direct, which nobody pays for, but unassigned.
 */
export interface ChannelColumn {
  readonly kind: 'channel';
  readonly declared: string | null;
  readonly source: string | null;
  readonly medium: string | null;
  readonly campaign: string | null;
  readonly referrer: string | null;
  readonly isSpend?: true;
}

/**
 * The key of a dimension as text; missing stays missing. Numbers are spelled as JavaScript does, booleans `true` and
 * `false`, days and instants as ISO text, of a list the first value. `bands` first (a number in none of them is
 * missing), then `map` from text to text; a value not in `map` stays itself or becomes `otherwise.other`.
 */
export interface DimensionColumn {
  readonly kind: 'dimension';
  readonly field: string;
  readonly type: ColumnType;
  readonly map: Readonly<Record<string, string>> | null;
  readonly otherwise: Dimension['otherwise'];
  readonly bands: Dimension['bands'] | null;
}

/** True or false, never missing. */
export interface ConditionColumn {
  readonly kind: 'condition';
  readonly where: Condition;
}

/** The grade, cell or route of the row's lead at as-of. `scores` are the ids of the score nodes it reads, by score. */
export interface StandingColumn {
  readonly kind: 'standing';
  readonly standing: Standing;
  /** Of a cell or route. */
  readonly matrix?: Matrix;
  readonly scores: Readonly<Record<string, string>>;
}

/** Rule S5: true where the scores of the row's lead, this row included, put it where the test says. */
export interface ReachedColumn {
  readonly kind: 'reached';
  readonly test: StandingTest;
  /** Of a first stage: only where they did not at the lead's row before. Its first row with a stamp has none before it. */
  readonly turns: boolean;
  /** Of a date of records other than their creation: true where the scores are so at that date, with all rows before it. */
  readonly on?: StampColumn;
  /** Of cells and routes. */
  readonly matrix?: Matrix;
  readonly scores: Readonly<Record<string, string>>;
}

/**
 * Rule X1: the arm the row's lead is in, by its rows of `rows` with `from` ≤ stamp < `to` (a row without a stamp has no
 * limit) whose field is an arm's value as text; `two_arms` of a lead seen in several, missing of one seen in none.
 */
export interface ArmColumn {
  readonly kind: 'arm';
  /** The node with the subject column of the source that tells the arm. */
  readonly rows: string;
  readonly field: string;
  readonly stamp: StampColumn | null;
  readonly from: ArmEdge | null;
  readonly to: ArmEdge | null;
  readonly arms: readonly { readonly id: string; readonly value: string }[];
}

/** An edge in time: the instant, and the local day that stands for it among dates. */
export interface ArmEdge {
  readonly micros: number;
  readonly day: number;
}

/** The value of a lead that was seen in several arms. */
export const TWO_ARMS = 'two_arms';
