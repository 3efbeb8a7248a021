import type { Diagnostic } from '../diagnostic/index.ts';

/** A question how well points tell who converts (rule S8). */
export interface FitQuery {
  /** The stage that counts as success: its id, or `funnel.stage`. */
  readonly conversion: string;
  /** Absent: only fields and events are looked at. */
  readonly score?: string;
  /** A duration such as `90 days`, after which a lead that has not converted counts as one that does not; default 90 days. */
  readonly within?: string;
  /** Fields and events left out, for instance because they are known only afterwards. */
  readonly exclude?: readonly string[];
  /** ISO instant or day, `now` or `latest_row`; absent: the engine's as-of. */
  readonly asOf?: string;
}

/** How the leads were divided: those observed earlier teach, those observed later are held out. */
export interface FitSplit {
  /** `time`: seen at one instant and at a later one. `order`: conversions have no time, so the last 30 % of the rows are held out. */
  readonly by: 'time' | 'order';
  /** ISO instants at which leads were seen, with what was known then; absent by order. */
  readonly taughtAt?: string;
  readonly heldOutAt?: string;
  readonly taught: FitCounts;
  readonly heldOut: FitCounts;
}

export interface FitCounts {
  readonly leads: number;
  readonly conversions: number;
}

/** How well numbers tell who converts, on the leads held out. Each null where it is not defined. */
export interface FitQuality {
  readonly auc: number | null;
  /** Of the probability a logistic curve through the taught leads gives. */
  readonly logLoss: number | null;
  readonly brier: number | null;
}

/** A field of the record or the count of an event, alone. */
export interface FitColumn {
  readonly name: string;
  readonly kind: 'field' | 'event';
  /** On all leads; of a text by the rate of its values among the taught. */
  readonly auc: number | null;
  readonly heldOutAuc: number | null;
  /** Present where it tells what happened after the conversion. */
  readonly leak?: {
    readonly why: 'after-conversion' | 'too-good';
    /** Of the rows of leads that converted, how many fall at or after it; or the AUC. */
    readonly share: number;
  };
  readonly excluded: boolean;
}

export interface FitThreshold {
  readonly name: string;
  readonly threshold: number;
  readonly above: number;
  readonly precision: number | null;
  readonly recall: number | null;
}

/** What a rule should give. */
export interface FitRule {
  readonly rule: string;
  readonly points: number;
  /** Readable points; null where too few conversions have it. */
  readonly suggested: number | null;
  /** Conversions among the taught leads that it matched. */
  readonly conversions: number;
}

export interface FitAnswer {
  readonly asOf: string;
  readonly conversion: string;
  readonly split: FitSplit;
  /** The score as it is, and with the suggested points; absent without a score. */
  readonly score?: {
    readonly now: FitQuality;
    readonly suggested: FitQuality | null;
    readonly lift: readonly { readonly count: number; readonly conversions: number; readonly lift: number | null }[];
    readonly thresholds: readonly FitThreshold[];
    readonly rules: readonly FitRule[];
  };
  /** All fields and events together, none left out but those excluded or leaking; null where there is too little data. */
  readonly columns: readonly FitColumn[];
  readonly together: FitQuality | null;
  /** Why something is not said: too few conversions. */
  readonly diagnostics: readonly Diagnostic[];
}
