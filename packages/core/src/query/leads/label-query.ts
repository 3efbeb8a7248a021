import type { Diagnostic } from '../../diagnostic/index.ts';

/** A question for a label of all leads. */
export interface LabelQuery {
  readonly label: string;
  /** ISO instant or day, `now` or `latest_row`; absent: the engine's as-of. */
  readonly asOf?: string;
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
}

/** The label of each lead, by key; why a predictive one says nothing. */
export interface LabelAnswer {
  /** ISO instant. */
  readonly asOf: string;
  readonly label: string;
  readonly rows: readonly LabelledLead[];
  readonly diagnostics: readonly Diagnostic[];
}
