import type { Cells } from '@sluice/core/compute';
import { report } from '@sluice/core/diagnostic';
import { BugError } from '@sluice/core/internal';
import type { NodeKind, NodeOf, Plan } from '@sluice/core/plan';
import type { Unanswered } from '@sluice/core/query';
import { censusSql, groupSql, type SqlContext, UnsupportedByDialect } from '@sluice/sql';
import type { CellBlock } from '../../shared/cell-block.ts';
import { combineCells } from '../../shared/combine.ts';
import type { Database } from '../database/open-database.ts';
import { readColumns } from '../database/read-columns.ts';
import { readCells } from './read-cells.ts';

/** What a chain's answer says beside its numbers. */
export interface Census {
  readonly neverEntered: number;
  readonly withoutSubject: number;
}

/**
 * The cells of each query of a plan, null where it has no output: one statement a group. A query SQL has no form for has
 * a diagnostic instead, and stops no other. `known`: censuses by their statement.
 */
export async function runPlan(
  plan: Plan,
  database: Database,
  context: SqlContext,
  known: Map<string, Census>,
): Promise<readonly (Cells | Unanswered | null)[]> {
  const blocks = new Map<string, CellBlock>();
  const refused = new Map<string, string>();
  const censuses = new Map<string, Census>();
  for (const [id, node] of Object.entries(plan.nodes)) {
    if (node.kind === 'credit') refused.set(id, 'attribution is not computed in SQL yet');
    if (node.kind !== 'group') continue;
    const spelled = spell(plan, id, context);
    if (typeof spelled === 'string') {
      refused.set(id, spelled);
      continue;
    }
    const { results, ...statement } = spelled;
    blocks.set(id, readCells(results, await readColumns(database, statement)));
    if (plan.nodes[node.in]?.kind === 'chain' && !censuses.has(node.in))
      censuses.set(node.in, await census(plan, node.in, database, context, known));
  }
  return plan.outputs.map((id) => {
    if (id === null) return null;
    const what = refusalOf(plan, id, refused);
    return what === undefined ? output(plan, id, blocks, censuses) : notInSql(context.dialect.name, what);
  });
}

function spell(plan: Plan, id: string, context: SqlContext): ReturnType<typeof groupSql> | string {
  try {
    return groupSql(plan, id, context);
  } catch (error) {
    if (error instanceof UnsupportedByDialect) return error.what;
    throw error;
  }
}

function refusalOf(plan: Plan, id: string, refused: ReadonlyMap<string, string>): string | undefined {
  const { cells } = nodeOf(plan, nodeOf(plan, id, 'compute').in, 'combine');
  return cells.flatMap((cell) => refused.get(cell) ?? [])[0];
}

function notInSql(engine: string, what: string): Unanswered {
  return { diagnostics: [report('not-in-sql', { engine, what }, { from: 0, to: 0 })] };
}

async function census(
  plan: Plan,
  chain: string,
  database: Database,
  context: SqlContext,
  known: Map<string, Census>,
): Promise<Census> {
  const statement = censusSql(plan, chain, context);
  const key = JSON.stringify(statement);
  const before = known.get(key);
  if (before) return before;
  const { columns } = await readColumns(database, statement);
  const made = { neverEntered: Number(columns[0]?.[0] ?? 0), withoutSubject: Number(columns[1]?.[0] ?? 0) };
  known.set(key, made);
  return made;
}

function output(
  plan: Plan,
  id: string,
  blocks: ReadonlyMap<string, CellBlock>,
  censuses: ReadonlyMap<string, Census>,
): Cells {
  const compute = nodeOf(plan, id, 'compute');
  const combine = nodeOf(plan, compute.in, 'combine');
  const found = combine.cells.flatMap((cell) => censuses.get(nodeOf(plan, cell, 'group').in) ?? []);
  const most = (read: (census: Census) => number) => found.reduce((best, one) => Math.max(best, read(one)), 0);
  const info = {
    ...compute.info,
    neverEntered: most((c) => c.neverEntered),
    withoutSubject: most((c) => c.withoutSubject),
  };
  return combineCells(
    combine,
    combine.cells.flatMap((cell) => blocks.get(cell) ?? []),
    info,
  );
}

function nodeOf<K extends NodeKind>(plan: Plan, id: string, kind: K): NodeOf<K> {
  const node = plan.nodes[id];
  if (node?.kind !== kind) throw new BugError(`plan node ${id} is ${node?.kind ?? 'missing'}, not ${kind}`);
  return node as NodeOf<K>;
}
