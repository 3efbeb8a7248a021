import type { Cells } from '@sluice/core/compute';
import { type Diagnostic, report } from '@sluice/core/diagnostic';
import { BugError } from '@sluice/core/internal';
import type { GroupNode, NodeKind, NodeOf, Plan } from '@sluice/core/plan';
import type { Unanswered } from '@sluice/core/query';
import { censusSql, groupSql, type SqlContext, UnsupportedByDialect, withoutSubjectSql } from '@sluice/sql';
import type { CellBlock } from '../../shared/cell-block.ts';
import { combineCells } from '../../shared/combine.ts';
import type { Credit, Credits } from '../attribution/credit.ts';
import type { Database } from '../database/open-database.ts';
import { readColumns } from '../database/read-columns.ts';
import { readCells } from './read-cells.ts';
import { readTold } from './read-told.ts';

/** What a chain's answer says beside its numbers. */
export interface Census {
  readonly neverEntered: number;
  readonly withoutSubject: number;
}

/** What is found node by node: cells, why there are none, and what chains say beside. */
interface Found {
  readonly blocks: Map<string, readonly CellBlock[]>;
  readonly refused: Map<string, Diagnostic>;
  readonly censuses: Map<string, Census>;
}

/**
 * The cells of each query of a plan, null where it has no output: one statement a group, and one for all journeys that are
 * credited. A query SQL has no form for has a diagnostic instead, and stops no other. `known`: censuses by their statement.
 */
export async function runPlan(
  plan: Plan,
  database: Database,
  context: SqlContext,
  known: Map<string, Census>,
): Promise<readonly (Cells | Unanswered | null)[]> {
  const found: Found = { blocks: new Map(), refused: new Map(), censuses: new Map() };
  const credits = await creditsOf(plan, database, context);
  for (const [id, node] of Object.entries(plan.nodes)) {
    try {
      if (node.kind === 'group') await addGroup(found, plan, id, node, database, context, known);
      if (node.kind === 'credit' && credits) addCredit(found, id, await credits.credit(node));
    } catch (error) {
      if (!(error instanceof UnsupportedByDialect)) throw error;
      found.refused.set(id, report('not-in-sql', { engine: context.dialect.name, what: error.what }, nowhere));
    }
  }
  return plan.outputs.map((id) => {
    if (id === null) return null;
    const refusal = refusalOf(plan, id, found.refused);
    return refusal ? { diagnostics: [refusal] } : output(plan, id, found);
  });
}

const nowhere = { from: 0, to: 0 } as const;

async function addGroup(
  found: Found,
  plan: Plan,
  id: string,
  node: GroupNode,
  database: Database,
  context: SqlContext,
  known: Map<string, Census>,
): Promise<void> {
  const { blocks, censuses } = found;
  if (node.dated.kind === 'customers') return addCustomers(found, plan, id, node, database, context);
  const isChain = plan.nodes[node.in]?.kind === 'chain';
  const tells = context.tells ?? (isChain && !censuses.has(node.in) ? 'census' : undefined);
  const { results, ...statement } = groupSql(plan, id, { ...context, tells });
  const { neverEntered, read } = readTold(results, await readColumns(database, statement));
  blocks.set(id, [readCells(results, read)]);
  if (isChain && !censuses.has(node.in))
    censuses.set(node.in, await census(plan, node.in, database, context, known, neverEntered));
}

/** What the best customers brought is SQL's, what all will do is foreseen of what they bought. */
async function addCustomers(
  { blocks, refused }: Found,
  plan: Plan,
  id: string,
  node: GroupNode,
  database: Database,
  context: SqlContext,
): Promise<void> {
  const { foreseenCells, foreseenOf } = await import('../clv/foreseen.ts');
  const own: CellBlock[] = [];
  const foreseen = foreseenOf(node);
  if (foreseen.length > 0) {
    const { cells, refusal } = await foreseenCells(plan, id, node, database, context);
    own.push(cells);
    if (refusal) refused.set(id, refusal);
  }
  if (foreseen.length < node.measures.length) {
    const { results, ...statement } = groupSql(plan, id, context);
    own.push(readCells(results, await readColumns(database, statement)));
  }
  blocks.set(id, own);
}

function addCredit({ blocks, refused }: Found, id: string, { cells, refusal }: Credit): void {
  blocks.set(id, [cells]);
  if (refusal) refused.set(id, refusal);
}

/** Who gets the credit of conversions, where the plan asks. */
async function creditsOf(plan: Plan, database: Database, context: SqlContext): Promise<Credits | null> {
  if (!Object.values(plan.nodes).some(({ kind }) => kind === 'credit')) return null;
  const { Credits } = await import('../attribution/credit.ts');
  return new Credits(plan, database, context);
}

function refusalOf(plan: Plan, id: string, refused: ReadonlyMap<string, Diagnostic>): Diagnostic | undefined {
  const { cells } = nodeOf(plan, nodeOf(plan, id, 'compute').in, 'combine');
  return cells.flatMap((cell) => refused.get(cell) ?? [])[0];
}

async function census(
  plan: Plan,
  chain: string,
  database: Database,
  context: SqlContext,
  known: Map<string, Census>,
  neverEntered: number | null,
): Promise<Census> {
  const key = JSON.stringify(censusSql(plan, chain, context));
  const before = known.get(key);
  if (before) return before;
  const isTold = neverEntered !== null;
  const statement = isTold ? withoutSubjectSql(plan, chain, context) : censusSql(plan, chain, context);
  const [[first] = [], [second] = []] = (await readColumns(database, statement)).columns;
  const made = isTold
    ? { neverEntered, withoutSubject: Number(first ?? 0) }
    : { neverEntered: Number(first ?? 0), withoutSubject: Number(second ?? 0) };
  known.set(key, made);
  return made;
}

function output(plan: Plan, id: string, { blocks, censuses }: Found): Cells {
  const compute = nodeOf(plan, id, 'compute');
  const combine = nodeOf(plan, compute.in, 'combine');
  const counted = combine.cells.flatMap((cell) => {
    const node = plan.nodes[cell];
    return node?.kind === 'group' ? (censuses.get(node.in) ?? []) : [];
  });
  const most = (read: (census: Census) => number) => counted.reduce((best, one) => Math.max(best, read(one)), 0);
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
