import type { ScoreAnswer, ScoredSubject, ScoreReason } from '@sluice/core/query';

/** The answer of `sluice score --format json`, as cli.md fixes it. */
export interface ScoreJson {
  readonly asOf: string;
  readonly score: string;
  readonly rows: readonly {
    readonly lead: string;
    readonly value: number;
    readonly grade?: string;
    readonly cell?: string;
    readonly route?: string;
    readonly reasons?: readonly ScoreReason[];
  }[];
}

/** Points as JSON. The key is `lead` for accounts too. */
export function toScoreJson({ asOf, score, rows }: ScoreAnswer): ScoreJson {
  return { asOf, score, rows: rows.map(({ subject, ...rest }: ScoredSubject) => ({ lead: subject, ...rest })) };
}
