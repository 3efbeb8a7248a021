import type { Condition } from '@sluice/core/catalog';
import type { ItemMatch } from '@sluice/core/plan';
import { all, isIn, literal } from '../ast/build.ts';
import type { Expr } from '../ast/expr.ts';
import { conditionExpr, surely } from '../condition/condition.ts';
import { columnOf, type Rows } from '../rows/rows.ts';
import { textOf } from '../rows/text-of.ts';
import type { Scope } from '../scope/scope.ts';

/** Whether a row is one a rule looks at. */
export function matchExpr(scope: Scope, rows: Rows, { events, where }: ItemMatch): Expr {
  const named = events && columnOf(rows, events.field);
  const isEvent =
    events === null ? null : named === null ? literal(false) : isIn(textOf(named), events.values.map(literal));
  return all(isEvent, where && holds(scope, rows, where));
}

/** Whether a condition holds for a row: true or false. */
export function holds(scope: Scope, rows: Rows, where: Condition): Expr {
  return surely(conditionExpr(where, { calendar: scope.calendar, field: (name) => columnOf(rows, name) }));
}
