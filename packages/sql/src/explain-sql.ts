import type { Catalog } from '@sluice/core/catalog';
import { type Facts, furtherQueries, planAll } from '@sluice/core/plan';
import type { MetricQuery } from '@sluice/core/query';
import type { Dialect } from './dialect/dialect.ts';
import { duckdbDialect } from './dialect/duckdb.ts';
import type { SqlStatement } from './print/print-statement.ts';
import { UnsupportedByDialect } from './scope/unsupported.ts';
import { toSql } from './to-sql.ts';

/** A statement as it can be read and run, its parameters before it. */
export function statementText({ text, params }: SqlStatement): string {
  const named = params.map((param, i) => `-- $${i + 1} = ${JSON.stringify(param)}\n`);
  return `${named.join('')}${text};\n`;
}

/**
 * The SQL of everything a query groups, one statement a group, and of its journeys, in the order they run. What follows
 * (rates, formulas, quantiles, credit) is computed in core. Empty where the query cannot be planned; its diagnostics say why.
 */
export function explainSql(
  catalog: Catalog,
  query: MetricQuery,
  facts: Facts,
  dialect: Dialect = duckdbDialect,
): string {
  const { plan } = planAll(catalog, [query], facts, { further: furtherQueries });
  const asked = Object.entries(plan.nodes).flatMap(([id, { kind }]) =>
    kind === 'group' || kind === 'paths' ? [id] : [],
  );
  const texts = asked.map((id) => {
    try {
      return statementText(toSql(plan, id, { dialect, facts }));
    } catch (error) {
      if (!(error instanceof UnsupportedByDialect)) throw error;
      return `-- ${error.what}\n`;
    }
  });
  return texts.join('\n');
}
