import type { Diagnostic } from '../../diagnostic/index.ts';

/** A question for a label of all leads. */
export interface LabelQuery {
  readonly label: string;
  /** ISO instant or day, `now` or `latest_row`; absent: the engine's as-of. */
  readonly asOf?: string;
  /** Keys of leads; absent: all. */
  readonly leads?: readonly string[];
}

/** A lead and its label. */
export interface LabelledLead {
  readonly lead: string;
  /** null: it has none. */
  readonly value: string | null;
  /** Of an interest: what each tag weighs, the heaviest first (rule S7). */
  readonly weights?: readonly { readonly tag: string; readonly weight: number }[];
  /** Of a predictive label: the chance; absent for who is there already. */
  readonly chance?: number;
  /** Of RFM; absent for who has no order. */
  readonly rfm?: RfmFacts;
}

/** What a customer's RFM is made of; null is not known. */
export interface RfmFacts {
  /** From the last order to as-of. */
  readonly days: number | null;
  readonly orders: number;
  /** In units, of all orders or of one, as the label says. */
  readonly money: number | null;
  /** Recency, frequency, money, each from 1 up. */
  readonly scores: readonly number[];
}

/** The label of each lead, by key; why a predictive one says nothing. */
export interface LabelAnswer {
  /** ISO instant. */
  readonly asOf: string;
  readonly label: string;
  readonly rows: readonly LabelledLead[];
  readonly diagnostics: readonly Diagnostic[];
}
