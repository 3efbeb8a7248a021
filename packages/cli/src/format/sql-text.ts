import type { Catalog } from '@sluice/core/catalog';
import type { Facts, Plan } from '@sluice/core/plan';
import type { MetricQuery } from '@sluice/core/query';
import { duckdbDialect, type SqlStatement, spreadStatements, toSql, UnsupportedByDialect } from '@sluice/sql';
import type { CliWords } from '../language/en.table.ts';

export type SqlDialect = 'duckdb';

/** A question of a catalog, its plan, which is null where it has none, and what the planner knew about the data. */
export interface Planned {
  readonly catalog: Catalog;
  readonly question: MetricQuery;
  readonly plan: Plan | null;
  readonly facts: Facts;
}

/** The SQL of one part of a question; null where the dialect does not do it. What follows runs in the engine. */
export interface GroupSql {
  readonly node: string;
  readonly text: string | null;
  readonly params: readonly string[];
  readonly unsupported?: string;
}

const dialects = { duckdb: duckdbDialect } as const;

/** The SQL of a question: of points and labels, else of every group of its plan and its journeys, in the order they run. */
export function sqlOf({ catalog, question, plan, facts }: Planned, dialect: SqlDialect): GroupSql[] {
  const context = { dialect: dialects[dialect], facts };
  const spread = spreadStatements(catalog, question, context);
  if (spread !== null) return spread.flatMap(({ name, make }) => partSql(name, make));
  const nodes = Object.entries(plan?.nodes ?? {}).filter(([, { kind }]) => kind === 'group' || kind === 'paths');
  return nodes.flatMap(([node]) => (plan ? partSql(node, () => toSql(plan, node, context)) : []));
}

function partSql(node: string, make: () => SqlStatement | null): GroupSql[] {
  try {
    const made = make();
    return made === null ? [] : [{ node, ...made }];
  } catch (error) {
    if (!(error instanceof UnsupportedByDialect)) throw error;
    return [{ node, text: null, params: [], unsupported: error.what }];
  }
}

/** A statement as it can be read and run, its parameters before it. */
export function toSqlText({ explain }: CliWords, { node, text, params, unsupported }: GroupSql): string {
  if (text === null) return `${explain.notDone(node, unsupported)}\n`;
  const named = params.map((param, i) => `-- $${i + 1} = ${visible(param)}\n`);
  return `-- ${node}\n${named.join('')}${text};\n`;
}

/** A parameter in quotes, with blanks and control characters one could not tell apart spelled out. */
function visible(param: string): string {
  const spelled = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(param).replace(/[^\S ]|\p{C}/gu, spelled);
}
