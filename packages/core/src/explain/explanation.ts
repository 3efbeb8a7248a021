import type { Additivity } from '../catalog/index.ts';

/** What a definition means, in plain sentences: what `sluice explain` and the info panels print. */
export interface Explanation {
  readonly kind:
    | 'metric'
    | 'funnel'
    | 'stage'
    | 'dimension'
    | 'attribution'
    | 'experiment'
    | 'plan'
    | 'score'
    | 'matrix'
    | 'cohort';
  readonly name: string;
  readonly label: string;
  /** One sentence an entry. */
  readonly words: readonly string[];
  /** As written; metrics only. */
  readonly formula?: string;
  /** What the number is of, in words; absent where it is no share or average. */
  readonly denominator?: string;
  /** How long a lead may take, one entry a funnel. */
  readonly window: readonly string[];
  /** Which period a lead counts in (rule F11). */
  readonly basis?: string;
  /** IANA name. */
  readonly zone: string;
  /** Choices the file does not make otherwise, as `key: value`. */
  readonly defaults: readonly string[];
  readonly lineage: readonly LineageColumn[];
  readonly additivity: readonly MeasureParts[];
}

/** A column the number is read from. */
export interface LineageColumn {
  readonly source: string;
  readonly field: string;
  readonly column: string;
  /** Paths or globs; empty where the rows stand in the file itself. */
  readonly from: readonly string[];
}

/** A measure of the metric in words, and how it is put together from parts. */
export interface MeasureParts {
  readonly measure: string;
  readonly additivity: Additivity;
}
