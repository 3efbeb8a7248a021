import type { Plan } from '@sluice/core/plan';
import { groupChain } from './cells/group.ts';
import type { ResultColumn } from './cells/spelled-group.ts';
import { censusQuery } from './chain/census.ts';
import { shapeOf } from './chain/shape.ts';
import { lowerNode } from './lower/lower.ts';
import { printStatement, type SqlStatement } from './print/print-statement.ts';
import { Scope, type SqlContext } from './scope/scope.ts';
import { standingExpr } from './score/standing.ts';

/** A node of a plan as SQL. Throws `UnsupportedByDialect` for what the dialect (or any) does not do. */
export function toSql(plan: Plan, node: string, context: SqlContext): SqlStatement {
  const scope = openScope(plan, context);
  const body = lowerNode(scope, node);
  return printStatement({ ctes: scope.ctes, body }, context.dialect);
}

/** A group as SQL, with what its columns mean. */
export function groupSql(
  plan: Plan,
  node: string,
  context: SqlContext,
): SqlStatement & { readonly results: readonly ResultColumn[] } {
  const scope = openScope(plan, context);
  const { query, results } = groupChain(scope, scope.node(node, 'group'));
  return { ...printStatement({ ctes: scope.ctes, body: query }, context.dialect), results };
}

/** The two counts an answer over a chain says beside its numbers: `never_entered`, `without_subject`. */
export function censusSql(plan: Plan, chain: string, context: SqlContext): SqlStatement {
  const scope = openScope(plan, context);
  const body = censusQuery(scope, shapeOf(scope, chain));
  return printStatement({ ctes: scope.ctes, body }, context.dialect);
}

function openScope(plan: Plan, context: SqlContext): Scope {
  const scope = new Scope(plan, context);
  scope.standing = standingExpr;
  return scope;
}
