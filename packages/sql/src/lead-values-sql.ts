import type { LabelColumn, Plan } from '@sluice/core/plan';
import { col } from './ast/build.ts';
import type { Query } from './ast/query.ts';
import { select, table } from './ast/select.ts';
import { keysWithoutChain } from './cells/chain-keys.ts';
import { addCustomers } from './labels/customers.ts';
import { labelExpr } from './labels/label.ts';
import { printStatement, type SqlStatement } from './print/print-statement.ts';
import { Scope, type SqlContext } from './scope/scope.ts';
import { reachedExpr } from './score/running/reached.ts';
import { standingExpr } from './score/standing.ts';
import { touchesOf } from './timeline/touches.ts';

/** `subject` and `value`: what a pick says of each lead over all its rows, whatever it did (rule F14). */
export function leadValuesSql(plan: Plan, pick: string, context: SqlContext): SqlStatement {
  return statement(plan, context, (scope) => {
    const node = scope.node(pick, 'pick');
    const touches = touchesOf(scope, pick, node);
    const everybody = scope.add('everybody', 'every lead that has one', () =>
      select(touches, { subject: col('subject') }, { distinct: true }),
    );
    const keys = keysWithoutChain(scope, { by: [{ dimension: node.dimension, pick }], also: [] }, everybody);
    const columns = { subject: col('subject', 'a'), value: keys.textOf(node.dimension) };
    return select(table(everybody, 'a'), columns, { joins: keys.joins });
  });
}

/** `subject`, `orders` and `money` (in units): of a label that is made of orders; null of others. */
export function ordersSql(plan: Plan, { label, items, orders }: LabelColumn, context: SqlContext): SqlStatement | null {
  if (label.kind !== 'rfm' && label.kind !== 'quadrant') return null;
  return statement(plan, context, (scope) => {
    const customers = addCustomers(scope, label.id, orders, scope.node(items, 'score').at);
    return select(customers, { subject: col('subject'), orders: col('orders'), money: col('money') });
  });
}

function statement(plan: Plan, context: SqlContext, make: (scope: Scope) => Query): SqlStatement {
  const scope = new Scope(plan, context);
  scope.leadColumns = { standing: standingExpr, reached: reachedExpr, label: labelExpr };
  const body = make(scope);
  return printStatement({ ctes: scope.ctes, body }, context);
}
