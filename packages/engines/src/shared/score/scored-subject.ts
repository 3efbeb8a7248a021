import type { Catalog } from '@sluice/core/catalog';
import { gradeOf, standingOf } from '@sluice/core/internal';
import type { ScoredSubject, ScoreReason } from '@sluice/core/query';

/** The score, and the other side of the matrix where it is one of two. */
export function scoresFor({ matrix, scores = {} }: Catalog, score: string): string[] {
  const sides = matrix === undefined ? [] : [matrix.rows.score, matrix.columns.score];
  const isSide = sides.includes(score) && sides.every((side) => scores[side]?.subject === scores[score]?.subject);
  return [...new Set([score, ...(isSide ? sides : [])])];
}

/** One subject with its grade, cell and route. `pointsOf`: null of a score that was not asked. */
export function scoredSubject(
  { scores = {}, matrix }: Catalog,
  score: string,
  subject: string,
  pointsOf: (score: string) => number | null,
  reasons: readonly ScoreReason[] | undefined,
): ScoredSubject {
  const value = pointsOf(score) ?? 0;
  const of = scores[score];
  const grade = of && gradeOf(of, value);
  const hasSides =
    matrix !== undefined && pointsOf(matrix.rows.score) !== null && pointsOf(matrix.columns.score) !== null;
  const standing = hasSides ? standingOf(matrix, scores, (side) => pointsOf(side) ?? 0) : null;
  return {
    subject,
    value,
    ...(grade == null ? {} : { grade }),
    ...(standing?.cell == null ? {} : { cell: standing.cell }),
    ...(standing?.route == null ? {} : { route: standing.route }),
    ...(reasons === undefined ? {} : { reasons }),
  };
}

/** The most points first, equal ones by their keys. */
export function byPoints(a: ScoredSubject, b: ScoredSubject): number {
  return b.value - a.value || (a.subject < b.subject ? -1 : 1);
}
