import type { Catalog } from '@sluice/core/catalog';
import { planLabelAt, planSpread } from '@sluice/core/plan';
import type { MetricQuery } from '@sluice/core/query';
import { ordersSql } from './lead-values-sql.ts';
import type { SqlStatement } from './print/print-statement.ts';
import type { SqlContext } from './scope/scope.ts';
import { labelSql, rfmSql } from './score-sql.ts';
import { toSql } from './to-sql.ts';

/** A statement by what it gives; null: a label that has none. Making it throws `UnsupportedByDialect` for what is no SQL. */
export interface NamedStatement {
  readonly name: string;
  readonly make: () => SqlStatement | null;
}

/**
 * What a question about all leads reads at as-of, a statement each: the points of its scores, or its label and the orders
 * this is made of. Steps and cells are counted in core. Null for other questions.
 */
export function spreadStatements(
  catalog: Catalog,
  query: MetricQuery,
  context: SqlContext,
): readonly NamedStatement[] | null {
  const { facts } = context;
  const scores = scoresOf(catalog, query);
  if (scores !== null) {
    const { plan, scores: nodes } = planSpread(catalog, facts, facts.asOf, scores, []);
    return Object.entries(nodes).map(([id, node]) => ({ name: `score ${id}`, make: () => toSql(plan, node, context) }));
  }
  const { labels = {} } = catalog;
  const { matrix: id } = query;
  const label = typeof id === 'string' && Object.hasOwn(labels, id) ? labels[id] : undefined;
  if (label === undefined) return null;
  const { plan, column } = planLabelAt(catalog, label, facts, facts.asOf);
  const made: readonly (readonly [string, () => SqlStatement | null])[] = [
    [`label ${id}`, () => labelSql(plan, column, context)],
    [`orders of ${id}`, () => ordersSql(plan, column, context)],
    [`scores of ${id}`, () => rfmSql(plan, column, context)],
  ];
  return made.map(([name, make]) => ({ name, make }));
}

function scoresOf({ matrix }: Catalog, { score, matrix: grid }: MetricQuery): readonly string[] | null {
  if (score !== undefined) return [score];
  return grid === 'scores' && matrix ? [...new Set([matrix.rows.score, matrix.columns.score])] : null;
}
