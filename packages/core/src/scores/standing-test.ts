import type { Matrix, Score, Standing, StandingTest } from '../catalog/index.ts';
import { gradeOf, standingOf } from './standing.ts';

/** What the definitions say of points. */
export interface Scales {
  readonly scores: Readonly<Record<string, Score>>;
  readonly matrix?: Matrix;
}

/** The points of each score of one subject. */
export type PointsOf = (score: string) => number;

/** Whether points put a subject where a stage needs it. */
export function meets(test: StandingTest, { scores, matrix }: Scales, pointsOf: PointsOf): boolean {
  switch (test.kind) {
    case 'score':
      return test.tests.every(({ score, op, value }) => compare(pointsOf(score), op, value));
    case 'grade':
      return test.tests.every(({ score, grades }) => {
        const of = scores[score];
        return of !== undefined && includes(grades, gradeOf(of, pointsOf(score)));
      });
    case 'cell':
      return matrix !== undefined && includes(test.cells, standingOf(matrix, scores, pointsOf).cell);
    case 'route':
      return matrix !== undefined && includes(test.routes, standingOf(matrix, scores, pointsOf).route);
  }
}

/** The value of a dimension made of scores; null where the subject has none. */
export function standingText(standing: Standing, { scores, matrix }: Scales, pointsOf: PointsOf): string | null {
  if (standing.kind !== 'grade')
    return matrix === undefined ? null : standingOf(matrix, scores, pointsOf)[standing.kind];
  const score = scores[standing.score];
  return score === undefined ? null : gradeOf(score, pointsOf(standing.score));
}

function compare(points: number, op: 'gt' | 'gte' | 'lt' | 'lte', value: number): boolean {
  if (op === 'gt') return points > value;
  if (op === 'gte') return points >= value;
  return op === 'lt' ? points < value : points <= value;
}

function includes(names: readonly string[], name: string | null): boolean {
  return name !== null && names.includes(name);
}
