import type { Catalog, StandingTest } from '@sluice/core/catalog';

/** Points at which a test may turn: values it names, the least of grades and of the matrix's rows and columns; null: anywhere. */
export function cutsOf(test: StandingTest, score: string, { scores = {}, matrix }: Catalog): readonly number[] | null {
  if (test.kind === 'score') return test.tests.filter((each) => each.score === score).map(({ value }) => value);
  if (scores[score]?.ladder) return null;
  const axes = matrix ? [matrix.rows, matrix.columns].filter((axis) => axis.score === score) : [];
  return [...(scores[score]?.grades ?? []), ...axes.flatMap(({ cuts }) => cuts ?? [])].map(({ least }) => least);
}
