import type { LabelColumn, Plan } from '@sluice/core/plan';
import { binary, col } from './ast/build.ts';
import type { Query } from './ast/query.ts';
import { left, select } from './ast/select.ts';
import { addTagWeights } from './labels/interest.ts';
import { valueExpr } from './labels/label.ts';
import { labelName } from './labels/label-name.ts';
import { labelledLeads } from './labels/labelled-leads.ts';
import { addRfmScores } from './labels/rfm.ts';
import { printStatement, type SqlStatement } from './print/print-statement.ts';
import { Scope, type SqlContext } from './scope/scope.ts';
import { matchesQuery, reasonsQuery } from './score/reasons.ts';
import { subjectsOf } from './score/score.ts';

/**
 * What gave the points of a score: `subject`, `rule` (its place in the score), `at` (microseconds, or days where `is_day`;
 * missing: of no row), `event` and `points`, what is left of them; rule by rule, in time order. `subjects` null: of all.
 */
export function reasonsSql(
  plan: Plan,
  node: string,
  context: SqlContext,
  subjects: readonly string[] | null,
): SqlStatement {
  return statement(plan, context, (scope) => reasonsQuery(scope, scope.node(node, 'score'), subjects));
}

/** `rule` (its place in the score) and `found`: how many rows or subjects of one source match it. */
export function ruleMatchesSql(plan: Plan, node: string, context: SqlContext): SqlStatement {
  return statement(plan, context, (scope) => matchesQuery(scope, scope.node(node, 'score')));
}

/** `subject` and `value`: the label of everybody there is. Throws `UnsupportedByDialect` for what is no SQL. */
export function labelSql(plan: Plan, column: LabelColumn, context: SqlContext): SqlStatement {
  return statement(plan, context, (scope) => {
    const node = scope.node(column.items, 'score');
    const everybody = subjectsOf({ scope, name: labelName(column.label), node });
    const labelled = labelledLeads(scope, column);
    const on = binary('=', col('subject', labelled.name), col('subject', everybody));
    const columns = { subject: col('subject', everybody), value: valueExpr(labelled) };
    return select(everybody, columns, { joins: [left(labelled.name, on)] });
  });
}

/** Of an interest `subject`, `tag` and `weight` (rule S7); null of other labels, which have none. */
export function tagWeightsSql(plan: Plan, { label, items }: LabelColumn, context: SqlContext): SqlStatement | null {
  if (label.kind !== 'interest') return null;
  return statement(plan, context, (scope) =>
    select(addTagWeights(scope, label, items), { subject: col('subject'), tag: col('tag'), weight: col('weight') }),
  );
}

/**
 * Of RFM `subject`, `orders`, `days`, `amount` and the scores `recency`, `frequency`, `money` of each customer (rule G1);
 * null of other labels, which have none.
 */
export function rfmSql(plan: Plan, { label, items, orders }: LabelColumn, context: SqlContext): SqlStatement | null {
  if (label.kind !== 'rfm') return null;
  return statement(plan, context, (scope) => {
    const names = ['subject', 'orders', 'days', 'amount', 'recency', 'frequency', 'money'];
    const scores = addRfmScores(scope, label, orders, scope.node(items, 'score').at);
    return select(scores, Object.fromEntries(names.map((name) => [name, col(name)])));
  });
}

function statement(plan: Plan, context: SqlContext, make: (scope: Scope) => Query): SqlStatement {
  const scope = new Scope(plan, context);
  const body = make(scope);
  return printStatement({ ctes: scope.ctes, body }, context);
}
