import { testWords } from '@sluice/core/internal';
import type { ReachedColumn } from '@sluice/core/plan';
import { all, binary, col, isThere, literal } from '../../ast/build.ts';
import { inner, left, select, table } from '../../ast/select.ts';
import { type DerivedColumn, ROW } from '../../rows/rows.ts';
import { nameBeneath } from '../../scope/plan-beneath.ts';
import type { Scope } from '../../scope/scope.ts';
import { meetsExpr, type ScoredPoints } from '../standing-exprs.ts';
import { addPointsAtRows } from './points-at-rows.ts';
import { placeOf } from './walk.ts';

/** Rule S5: whether a row is one at which its lead stands where a stage needs it, that row included. */
export function reachedExpr(scope: Scope, of: ReachedColumn, source: string, alias: string): DerivedColumn {
  const reached = addReached(scope, of);
  const on = all(
    binary('=', col('source', reached), literal(placeOf(scope, source))),
    binary('=', col('row_number', reached), col(ROW, alias)),
  );
  return { expr: isThere(col('row_number', reached)), joins: [left(reached, on)] };
}

/** The rows, of all sources, at which the scores are as a test says. */
function addReached(scope: Scope, { test, scores, matrix }: ReachedColumn): string {
  const beneath = scope.beneath();
  const found = Object.entries(scores).map(([id, node]): ScoredPoints & { name: string } => {
    const scored = beneath.node(nameBeneath(node), 'score');
    const { byDay } = beneath.node(scored.timeline, 'stack');
    const name = addPointsAtRows({ scope: beneath, node: scored, byDay });
    return { name, id, score: scored.score, points: col('points', name) };
  });
  const [first, ...others] = found;
  const words = testWords(test);
  const from = first?.name ?? '';
  const joins = others.map(({ name }) =>
    inner(name, all(...['subject', 'place'].map((key) => binary('=', col(key, name), col(key, from))))),
  );
  return scope.add(`rows with ${words}`, `rows at which their lead has ${words}, that row included`, () =>
    select(
      table(from),
      { source: col('source', from), row_number: col('row_number', from) },
      { joins, where: all(isThere(col('t', from)), meetsExpr(test, found, matrix)) },
    ),
  );
}
