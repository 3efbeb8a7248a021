import type { Matrix, MatrixAxis, Score, Standing, StandingTest } from '@sluice/core/catalog';
import { LADDER } from '@sluice/core/internal';
import { all, binary, call, choose, isIn, literal, nothingOf } from '../ast/build.ts';
import type { BinaryOp, Expr } from '../ast/expr.ts';

/** A score, and the expression of its points. */
export interface ScoredPoints {
  readonly id: string;
  readonly score: Score;
  readonly points: Expr;
}

/** The grade, cell or route by points; missing where there is none. */
export function standingText(standing: Standing, scored: readonly ScoredPoints[], matrix: Matrix | undefined): Expr {
  if (standing.kind === 'grade') return nameOf({ score: standing.score, cuts: null }, scored);
  if (matrix === undefined) return nothingOf('text');
  const cell = call('concat', nameOf(matrix.rows, scored), nameOf(matrix.columns, scored));
  if (standing.kind === 'cell') return cell;
  const routes = matrix.routes.map(({ route, cells }) => [isIn(cell, cells.map(literal)), literal(route)] as const);
  return choose(routes, nothingOf('text'));
}

const signs: Readonly<Record<'gt' | 'gte' | 'lt' | 'lte', BinaryOp>> = { gt: '>', gte: '>=', lt: '<', lte: '<=' };

/** Whether points put a subject where a stage needs it. */
export function meetsExpr(test: StandingTest, scored: readonly ScoredPoints[], matrix: Matrix | undefined): Expr {
  switch (test.kind) {
    case 'score':
      return all(
        ...test.tests.map(({ score, op, value }) => binary(signs[op], pointsOf(score, scored), literal(value))),
      );
    case 'grade':
      return all(
        ...test.tests.map(({ score, grades }) => isIn(nameOf({ score, cuts: null }, scored), grades.map(literal))),
      );
    case 'cell':
      return isIn(standingText({ kind: 'cell' }, scored, matrix), test.cells.map(literal));
    case 'route':
      return isIn(standingText({ kind: 'route' }, scored, matrix), test.routes.map(literal));
  }
}

function pointsOf(id: string, scored: readonly ScoredPoints[]): Expr {
  return scored.find((each) => each.id === id)?.points ?? nothingOf('double');
}

/** The name on one side of the matrix, or the grade. */
function nameOf({ score, cuts }: MatrixAxis, scored: readonly ScoredPoints[]): Expr {
  const of = scored.find(({ id }) => id === score);
  if (of === undefined) return nothingOf('text');
  return cuts === null ? gradeExpr(of.score, of.points) : cutExpr(cuts, of.points);
}

function gradeExpr({ grades, ladder }: Score, points: Expr): Expr {
  if (ladder === null) return grades === null ? nothingOf('text') : cutExpr(grades, points);
  // a part of a step counts once it is whole, but for the noise of sums
  const steps = binary('+', points, literal(1e-9));
  const rungs = LADDER.map((name, rung) => [binary('>=', steps, literal(rung - ladder.start)), literal(name)] as const);
  return choose(rungs.slice(1).toReversed(), literal(LADDER[0] ?? ''));
}

function cutExpr(cuts: Score['grades'] & {}, points: Expr): Expr {
  return choose(
    cuts.map(({ name, least }) => [binary('>=', points, literal(least)), literal(name)]),
    nothingOf('text'),
  );
}
