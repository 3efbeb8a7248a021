import { conditionWords } from '@sluice/core/internal';
import type { FilterNode } from '@sluice/core/plan';
import { col } from '../ast/build.ts';
import { type Columns, select } from '../ast/select.ts';
import { conditionExpr } from '../condition/condition.ts';
import type { Scope } from '../scope/scope.ts';
import { columnOf, type LowerRows, ROW, type Rows } from './rows.ts';

/** `filter`: the rows for which a condition holds. */
export function lowerFilter(scope: Scope, id: string, node: FilterNode, rowsOf: LowerRows): Rows {
  const rows = rowsOf(node.in);
  scope.add(id, `rows of ${rows.source} where ${conditionWords(node.where)}`, () =>
    select(rows.name, passed(scope, rows), {
      where: conditionExpr(node.where, { calendar: scope.calendar, field: (name) => columnOf(rows, name) }),
    }),
  );
  scope.columnsOf.set(id, scope.columnsOf.get(rows.name) ?? []);
  return { ...rows, name: id };
}

/** All columns of the rows as they are. */
export function passed(scope: Scope, rows: Rows): Columns {
  return Object.fromEntries([ROW, ...(scope.columnsOf.get(rows.name) ?? [])].map((name) => [name, col(name)]));
}
