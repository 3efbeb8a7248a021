import type { Catalog } from '@sluice/core/catalog';
import { type Facts, planAll } from '@sluice/core/plan';
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
 * The SQL of everything a query groups, one statement a group, in the order they run. What follows a group (rates,
 * formulas, quantiles) is computed in core. Empty where the query cannot be planned; its diagnostics say why.
 */
export function explainSql(
  catalog: Catalog,
  query: MetricQuery,
  facts: Facts,
  dialect: Dialect = duckdbDialect,
): string {
  const { plan } = planAll(catalog, [query], facts);
  const groups = Object.entries(plan.nodes).flatMap(([id, node]) => (node.kind === 'group' ? [id] : []));
  const texts = groups.map((id) => {
    try {
      return statementText(toSql(plan, id, { dialect, facts }));
    } catch (error) {
      if (!(error instanceof UnsupportedByDialect)) throw error;
      return `-- ${error.what}\n`;
    }
  });
  return texts.join('\n');
}
