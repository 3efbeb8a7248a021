import type { Facts, Plan } from '@sluice/core/plan';
import { duckdbDialect, toSql, UnsupportedByDialect } from '@sluice/sql';
import type { CliWords } from '../language/en.table.ts';

export type SqlDialect = 'duckdb';

/** A plan and what the planner knew about the data. */
export interface Planned {
  readonly plan: Plan;
  readonly facts: Facts;
}

/** The SQL of one group of a plan; null where the dialect does not do it. What follows a group runs in the engine. */
export interface GroupSql {
  readonly node: string;
  readonly text: string | null;
  readonly params: readonly string[];
  readonly unsupported?: string;
}

const dialects = { duckdb: duckdbDialect } as const;

/** The SQL of every group of a plan, in the order they run. */
export function sqlOf({ plan, facts }: Planned, dialect: SqlDialect): GroupSql[] {
  const groups = Object.entries(plan.nodes).filter(([, node]) => node.kind === 'group');
  return groups.map(([node]) => groupSql(plan, node, facts, dialect));
}

function groupSql(plan: Plan, node: string, facts: Facts, dialect: SqlDialect): GroupSql {
  try {
    return { node, ...toSql(plan, node, { dialect: dialects[dialect], facts }) };
  } catch (error) {
    if (!(error instanceof UnsupportedByDialect)) throw error;
    return { node, text: null, params: [], unsupported: error.what };
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
