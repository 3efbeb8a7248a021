import type { Matrix, Standing, StandingTest } from '../catalog/index.ts';

/** The scores a test reads. */
export function scoresOfTest(test: StandingTest | Standing, matrix: Matrix | undefined): string[] {
  if (test.kind === 'score') return [...new Set(test.tests.map(({ score }) => score))];
  if (test.kind === 'grade') return 'tests' in test ? test.tests.map(({ score }) => score) : [test.score];
  return matrix === undefined ? [] : [...new Set([matrix.rows.score, matrix.columns.score])];
}
