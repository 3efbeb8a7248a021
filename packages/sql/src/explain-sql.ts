import type { Catalog } from '@sluice/core/catalog';
import { type Facts, furtherQueries, planAll } from '@sluice/core/plan';
import type { MetricQuery } from '@sluice/core/query';
import type { Dialect } from './dialect/dialect.ts';
import { duckdbDialect } from './dialect/duckdb.ts';
import type { SqlStatement } from './print/print-statement.ts';
import type { SqlContext } from './scope/scope.ts';
import { UnsupportedByDialect } from './scope/unsupported.ts';
import { spreadStatements } from './spread-sql.ts';
import { toSql } from './to-sql.ts';

/** A statement as it can be read and run, its parameters before it. */
export function statementText({ text, params }: SqlStatement): string {
  const named = params.map((param, i) => `-- $${i + 1} = ${JSON.stringify(param)}\n`);
  return `${named.join('')}${text};\n`;
}

/**
 * The SQL of everything a query groups, one statement a group, of its journeys, and of the points and labels it spreads, in the order they run. What follows
 * (rates, formulas, quantiles, credit) is computed in core. Empty where the query cannot be planned; its diagnostics say why.
 */
export function explainSql(
  catalog: Catalog,
  query: MetricQuery,
  facts: Facts,
  dialect: Dialect = duckdbDialect,
): string {
  const context = { dialect, facts };
  const made = spreadStatements(catalog, query, context)?.map(({ make }) => make) ?? groupsOf(catalog, query, context);
  const texts = made.flatMap((make) => {
    try {
      const statement = make();
      return statement === null ? [] : [statementText(statement)];
    } catch (error) {
      if (!(error instanceof UnsupportedByDialect)) throw error;
      return [`-- ${error.what}\n`];
    }
  });
  return texts.join('\n');
}

function groupsOf(catalog: Catalog, query: MetricQuery, context: SqlContext): (() => SqlStatement)[] {
  const { plan } = planAll(catalog, [query], context.facts, { further: furtherQueries });
  return Object.entries(plan.nodes).flatMap(([id, { kind }]) =>
    kind === 'group' || kind === 'paths' ? [() => toSql(plan, id, context)] : [],
  );
}
