import { testWords } from '@sluice/core/internal';
import type { ReachedColumn } from '@sluice/core/plan';
import { all, binary, call, col, isThere, literal, not, over, up } from '../../ast/build.ts';
import type { Expr } from '../../ast/expr.ts';
import { inner, left, select, table } from '../../ast/select.ts';
import { type DerivedColumn, ROW } from '../../rows/rows.ts';
import { nameBeneath } from '../../scope/plan-beneath.ts';
import type { Scope } from '../../scope/scope.ts';
import { meetsExpr, type ScoredPoints } from '../standing-exprs.ts';
import { addPointsAtRows } from './points-at-rows.ts';
import { dateName, ON, placeOf } from './walk.ts';

/** Rule S5: whether a row is one at which its lead stands, or comes to stand, where a stage needs it, that row included. */
export function reachedExpr(scope: Scope, of: ReachedColumn, source: string, alias: string): DerivedColumn {
  const reached = addReached(scope, of);
  const on = all(
    binary('=', col('source', reached), literal(placeOf(scope, source))),
    binary('=', col('row_number', reached), col(ROW, alias)),
  );
  return { expr: isThere(col('row_number', reached)), joins: [left(reached, on)] };
}

/** The rows, of all sources, at which the scores are, or turn, as a test says. */
function addReached(scope: Scope, { test, turns, scores, matrix, on }: ReachedColumn): string {
  const beneath = scope.beneath();
  const found = Object.entries(scores).map(([id, node]): ScoredPoints & { name: string; date: string } => {
    const scored = beneath.node(nameBeneath(node), 'score');
    const { byDay } = beneath.node(scored.timeline, 'stack');
    const name = addPointsAtRows({ scope: beneath, node: scored, byDay, on: on?.field ?? null });
    return { name, id, score: scored.score, points: col('points', name), date: on ? dateName(scored, on.field) : '' };
  });
  const [first, ...others] = found;
  const words = testWords(test);
  const from = first?.name ?? '';
  const joins = others.map(({ name }) =>
    inner(name, all(...['subject', 'place'].map((key) => binary('=', col(key, name), col(key, from))))),
  );
  const columns = { source: col('source', from), row_number: col('row_number', from) };
  const isDated = isThere(col('t', from));
  const isMet = meetsExpr(test, found, matrix);
  if (on !== undefined)
    return scope.add(
      `dates ${first?.date} with ${words}`,
      `dates ${first?.date} at which their lead has ${words}`,
      () => select(table(from), columns, { joins, where: all(col(ON, from), isMet) }),
    );
  if (!turns)
    return scope.add(`rows with ${words}`, `rows at which their lead has ${words}, that row included`, () =>
      select(table(from), columns, { joins, where: all(isDated, isMet) }),
    );
  return scope.add(`rows where ${words} turns true`, `rows at which their lead comes to have ${words}`, () =>
    select(table(from), columns, { joins, where: isDated, qualify: all(isMet, not(wasMet(isMet, from))) }),
  );
}

/** Whether a test was met at the row of the subject before; false where there is none. */
function wasMet(isMet: Expr, from: string): Expr {
  const inOrder = { partitionBy: [col('subject', from)], orderBy: [up(col('place', from))] };
  return call('coalesce', over('lag', [isMet], inOrder), literal(false));
}
