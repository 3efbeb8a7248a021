import { BugError } from '@sluice/core/internal';
import type { Plan } from '@sluice/core/plan';
import { groupChain } from './cells/group.ts';
import type { ResultColumn } from './cells/spelled-group.ts';
import { purchasesQuery } from './cells/stated/customers.ts';
import { censusQuery, withoutSubjectQuery } from './chain/census.ts';
import { shapeOf } from './chain/shape.ts';
import { labelExpr } from './labels/label.ts';
import { lowerNode } from './lower/lower.ts';
import { printStatement, type SqlStatement } from './print/print-statement.ts';
import { rowsOf } from './rows/lower-rows.ts';
import { Scope, type SqlContext } from './scope/scope.ts';
import { reachedExpr } from './score/running/reached.ts';
import { standingExpr } from './score/standing.ts';

/** A node of a plan as SQL. Throws `UnsupportedByDialect` for what the dialect (or any) does not do. */
export function toSql(plan: Plan, node: string, context: SqlContext): SqlStatement {
  const scope = openScope(plan, context);
  const body = lowerNode(scope, node);
  return printStatement({ ctes: scope.ctes, body }, context);
}

/** A group as SQL, with what its columns mean, and of which `source field` it had better know the texts. */
export function groupSql(
  plan: Plan,
  node: string,
  context: SqlContext,
): SqlStatement & { readonly results: readonly ResultColumn[]; readonly wantedTexts: ReadonlySet<string> } {
  const scope = openScope(plan, context);
  const { query, results } = groupChain(scope, scope.node(node, 'group'));
  return { ...printStatement({ ctes: scope.ctes, body: query }, context), results, wantedTexts: scope.wantedTexts };
}

/** What customers bought, of whom a group foresees something: see `purchasesQuery`. */
export function purchasesSql(plan: Plan, node: string, context: SqlContext): SqlStatement {
  const scope = openScope(plan, context);
  const group = scope.node(node, 'group');
  if (group.dated.kind !== 'customers') throw new BugError(`group ${node} is not over customers`);
  const body = purchasesQuery(scope, group, group.dated, rowsOf(scope, group.in));
  return printStatement({ ctes: scope.ctes, body }, context);
}

/** The two counts an answer over a chain says beside its numbers: `never_entered`, `without_subject`. */
export function censusSql(plan: Plan, chain: string, context: SqlContext): SqlStatement {
  const scope = openScope(plan, context);
  const body = censusQuery(scope, shapeOf(scope, chain));
  return printStatement({ ctes: scope.ctes, body }, context);
}

/** The second of the two alone, `without_subject`, for whoever was told the first by the group itself. */
export function withoutSubjectSql(plan: Plan, chain: string, context: SqlContext): SqlStatement {
  const scope = openScope(plan, context);
  const body = withoutSubjectQuery(scope, scope.node(scope.node(chain, 'chain').timeline, 'stack'));
  return printStatement({ ctes: scope.ctes, body }, context);
}

function openScope(plan: Plan, context: SqlContext): Scope {
  const scope = new Scope(plan, context);
  scope.leadColumns = { standing: standingExpr, reached: reachedExpr, label: labelExpr };
  return scope;
}
