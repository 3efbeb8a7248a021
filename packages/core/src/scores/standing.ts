import type { Grade, Matrix, MatrixAxis, Score } from '../catalog/index.ts';
import { rungAt } from './ladder.ts';

/** The grade of so many points; null where the score has none, or they are below the least. */
export function gradeOf(score: Score, value: number): string | null {
  if (score.ladder !== null) return rungAt(score.ladder.start, value);
  return score.grades === null ? null : reached(score.grades, value);
}

/** Where a subject stands in the matrix. */
export interface Standing {
  /** The row's name, then the column's; null where one of them has no cut so low. */
  readonly cell: string | null;
  readonly route: string | null;
}

/** The cell and route of two scores' points; each null where there is none. */
export function standingOf(
  matrix: Matrix,
  scores: Readonly<Record<string, Score>>,
  pointsOf: (score: string) => number,
): Standing {
  const row = axisName(matrix.rows, scores, pointsOf);
  const column = axisName(matrix.columns, scores, pointsOf);
  if (row === null || column === null) return { cell: null, route: null };
  const cell = `${row}${column}`;
  return { cell, route: matrix.routes.find(({ cells }) => cells.includes(cell))?.route ?? null };
}

function axisName(
  axis: MatrixAxis,
  scores: Readonly<Record<string, Score>>,
  pointsOf: (score: string) => number,
): string | null {
  const value = pointsOf(axis.score);
  if (axis.cuts !== null) return reached(axis.cuts, value);
  const score = scores[axis.score];
  return score === undefined ? null : gradeOf(score, value);
}

function reached(grades: readonly Grade[], value: number): string | null {
  return grades.find(({ least }) => value >= least)?.name ?? null;
}
