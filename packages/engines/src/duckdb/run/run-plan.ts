import type { Cells } from '@sluice/core/compute';
import { BugError } from '@sluice/core/internal';
import type { NodeKind, NodeOf, Plan } from '@sluice/core/plan';
import { censusSql, groupSql, type SqlContext } from '@sluice/sql';
import type { CellBlock } from '../../shared/cell-block.ts';
import { combineCells } from '../../shared/combine.ts';
import type { Database } from '../database/open-database.ts';
import { readColumns } from '../database/read-columns.ts';
import { readCells } from './read-cells.ts';

/** What a chain's answer says beside its numbers. */
interface Census {
  readonly neverEntered: number;
  readonly withoutSubject: number;
}

/** The cells of each query of a plan, null where it has no output: one statement a group. */
export async function runPlan(plan: Plan, database: Database, context: SqlContext): Promise<readonly (Cells | null)[]> {
  const blocks = new Map<string, CellBlock>();
  const censuses = new Map<string, Census>();
  for (const [id, node] of Object.entries(plan.nodes)) {
    if (node.kind !== 'group') continue;
    const { results, ...statement } = groupSql(plan, id, context);
    blocks.set(id, readCells(results, await readColumns(database, statement)));
    if (plan.nodes[node.in]?.kind === 'chain' && !censuses.has(node.in))
      censuses.set(node.in, await census(plan, node.in, database, context));
  }
  return plan.outputs.map((id) => (id === null ? null : output(plan, id, blocks, censuses)));
}

async function census(plan: Plan, chain: string, database: Database, context: SqlContext): Promise<Census> {
  const { columns } = await readColumns(database, censusSql(plan, chain, context));
  return { neverEntered: Number(columns[0]?.[0] ?? 0), withoutSubject: Number(columns[1]?.[0] ?? 0) };
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
