import type { StandingColumn } from '@sluice/core/plan';
import { binary, call, choose, col, isThere, literal } from '../ast/build.ts';
import { left, table } from '../ast/select.ts';
import type { DerivedColumn } from '../rows/rows.ts';
import { nameBeneath } from '../scope/plan-beneath.ts';
import type { Scope } from '../scope/scope.ts';
import { lowerScore, pointsOfNobody } from './score.ts';
import { standingText } from './standing-exprs.ts';

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
    return { id, score: scored.score, join, points: value };
  });
  const text = standingText(standing, found, matrix);
  return {
    expr: choose([[isThere(lead.expr), text]]),
    joins: [...lead.joins, ...found.map(({ join }) => join)],
  };
}
