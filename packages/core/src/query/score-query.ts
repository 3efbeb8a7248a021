import type { Diagnostic } from '../diagnostic/index.ts';

/** A question for the points of leads or accounts. */
export interface ScoreQuery {
  readonly score: string;
  /** ISO instant or day, `now` or `latest_row`; absent: the engine's as-of. */
  readonly asOf?: string;
  /** Keys of leads (accounts); absent: all. */
  readonly subjects?: readonly string[];
  /** With the rows that gave the points. */
  readonly explain?: boolean;
}

/** A score to try other numbers on. */
export type WhatIfQuery = Pick<ScoreQuery, 'score' | 'asOf'>;

/** The points of one lead or account, and where they put it. */
export interface ScoredSubject {
  /** The key of the lead, or of the account. */
  readonly subject: string;
  readonly value: number;
  readonly grade?: string;
  /** Its cell of the matrix, row then column. */
  readonly cell?: string;
  readonly route?: string;
  readonly reasons?: readonly ScoreReason[];
}

/**
 * One row that gave points, or a limit that took some (`behaviour max`). `after` is what is left of `points` by the
 * limits of the rule and its decay; all `after` of a subject add up to its score.
 */
export interface ScoreReason {
  readonly rule: string;
  /** The row's stamp as ISO text; absent: of no row of its own. */
  readonly at?: string;
  readonly event?: string;
  readonly points: number;
  readonly after: number;
}

/** Points of all subjects asked for, the most first; of all subjects at the engine's as-of also what never counted. */
export interface ScoreAnswer {
  /** ISO instant. */
  readonly asOf: string;
  readonly score: string;
  readonly rows: readonly ScoredSubject[];
  readonly diagnostics: readonly Diagnostic[];
}
