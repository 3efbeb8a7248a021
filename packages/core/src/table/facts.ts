/** What may be said of an experiment (rule X2). */
export type Verdict =
  /** An arm is empty, or everybody or nobody converts. */
  | { readonly kind: 'not_defined' }
  /** Neither a sample nor what to detect is planned. */
  | { readonly kind: 'no_sample' }
  /** Below the planned sample: how many more leads the arms need together. */
  | { readonly kind: 'no_decision'; readonly needed: number }
  /** An arm differs from the control for the better, or only for the worse. */
  | { readonly kind: 'better' | 'worse'; readonly arm: string }
  | { readonly kind: 'no_difference' };

/** What an experiment's answer says beside its arms. */
export interface ExperimentFacts {
  /** Leads seen in two arms, left out. */
  readonly inTwoArms: number;
  /** Leads of the rate's first stage that were seen in no arm. */
  readonly inNoArm: number;
  /** Planned per arm, as written or by what is to be detected; null: neither. */
  readonly planned: number | null;
  /** The chance of arms this far from their shares; below 0.001 something went wrong with who got which arm. */
  readonly sampleRatio: number;
  readonly alpha: number;
  readonly verdict: Verdict;
}

/** What a plan's answer says beside its stages. Money in units of the file's currency. */
export interface PlanFacts {
  readonly plan: string;
  readonly revenue: number;
  readonly dealSize: number | null;
  /** Not rounded; null: there is no plan. */
  readonly deals: number | null;
  readonly budget: number | null;
  /** The stage whose rate moves the result most. */
  readonly most: string | null;
  /** From the first stage to the last; null: not known. */
  readonly days: number | null;
  /** Why there is no plan; none: there is one. */
  readonly reasons: readonly PlanReason[];
  /** Stages whose cost has no history, so that the budget is without them. */
  readonly lacks: readonly string[];
}

/** Why there is no plan (rule P2). */
export type PlanReason =
  | { readonly kind: 'no_deal_size' }
  | { readonly kind: 'rate_zero'; readonly stage: string; readonly entries: number }
  | { readonly kind: 'too_few'; readonly stage: string; readonly entries: number; readonly least: number };

/** What a grid's answer is of; absent: of two scores. */
export interface GridFacts {
  /**
   * A label: its eight groups, its scores, its names, the groups A to E, or its values. Else a metric by two dimensions, or
   * pieces of content.
   */
  readonly of: 'octant' | 'score' | 'segment' | 'quadrant' | 'value' | 'dimensions' | 'content';
  /** The columns of the table with what stands down the side, and the one with what stands along the top. */
  readonly rows: readonly string[];
  readonly columns: string;
  /** The label, or the metric. */
  readonly name?: string;
  /** Of RFM by average money: what the money of a cell is divided by. */
  readonly amount?: 'cumulative' | 'average';
}
