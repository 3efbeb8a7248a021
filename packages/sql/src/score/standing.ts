import type { MatrixAxis, Score } from '@sluice/core/catalog';
import { LADDER } from '@sluice/core/internal';
import type { StandingColumn } from '@sluice/core/plan';
import { binary, call, choose, col, isIn, literal, nothingOf } from '../ast/build.ts';
import type { Expr } from '../ast/expr.ts';
import { left, table } from '../ast/select.ts';
import type { DerivedColumn } from '../rows/rows.ts';
import { nameBeneath } from '../scope/plan-beneath.ts';
import type { Scope } from '../scope/scope.ts';
import { lowerScore, pointsOfNobody } from './score.ts';

/** The grade, cell or route of a lead by its points at as-of. */
export function standingExpr(
  scope: Scope,
  { standing, matrix, scores }: StandingColumn,
  lead: DerivedColumn,
): DerivedColumn {
  const beneath = scope.beneath();
  const found = Object.entries(scores).map(([id, node]) => {
    const name = nameBeneath(node);
    const scored = beneath.node(name, 'score');
    const points = lowerScore(beneath, name, scored);
    const join = left(table(points, `points of ${id}`), binary('=', col('subject', `points of ${id}`), lead.expr));
    const value = call('coalesce', col('points', `points of ${id}`), literal(pointsOfNobody(scored.score)));
    return { id, score: scored.score, join, value };
  });
  const joins = [...lead.joins, ...found.map(({ join }) => join)];
  const nameOf = ({ score, cuts }: MatrixAxis): Expr => {
    const of = found.find(({ id }) => id === score);
    return of === undefined
      ? nothingOf('text')
      : cuts === null
        ? gradeExpr(of.score, of.value)
        : cutExpr(cuts, of.value);
  };
  if (standing.kind === 'grade') return { expr: nameOf({ score: standing.score, cuts: null }), joins };
  if (matrix === undefined) return { expr: nothingOf('text'), joins };
  const cell = call('concat', nameOf(matrix.rows), nameOf(matrix.columns));
  if (standing.kind === 'cell') return { expr: cell, joins };
  const routes = matrix.routes.map(({ route, cells }) => [isIn(cell, cells.map(literal)), literal(route)] as const);
  return { expr: choose(routes, nothingOf('text')), joins };
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
