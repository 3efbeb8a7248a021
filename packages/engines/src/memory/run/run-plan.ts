import type { Cells } from '@sluice/core/compute';
import type { CombineNode, ComputeNode, Plan } from '@sluice/core/plan';
import type { Unanswered } from '@sluice/core/query';
import type { CellBlock } from '../../shared/cell-block.ts';
import { combineCells } from '../../shared/combine.ts';
import type { CreditRuns } from '../attribution/credit-runs.ts';
import { KernelNeeded } from '../chain/kernel.ts';
import { PlanRows } from '../store/plan-rows.ts';
import { loaded, rareRows } from '../store/rare-rows.ts';
import type { RowScores } from '../store/row-scores.ts';
import type { Store } from '../store/store.ts';
import type { ChainGroup, GroupRun } from './chain-group.ts';
import type { ChainGroups } from './chain-groups.ts';
import type { OpenByRow } from './row-runs.ts';

/** The cells of each query of a plan, null where it has no output; and whether subjects were scanned for them. */
export interface PlanRun {
  readonly cells: readonly (Cells | Unanswered | null)[];
  readonly scans: number;
}

/**
 * Opens all groups, passes over the subjects once for all of them, and puts the cells together query by query. What only
 * some plans need is loaded for them. `openByRow`: counts rows that need not be clustered; a page has too few for it.
 */
export async function runPlan(plan: Plan, store: Store, openByRow?: OpenByRow): Promise<PlanRun> {
  try {
    return await run(plan, store, openByRow);
  } catch (error) {
    if (!(error instanceof KernelNeeded)) throw error;
    await store.kernels.loadWhole();
    return await run(plan, store, openByRow);
  }
}

async function run(plan: Plan, store: Store, openByRow?: OpenByRow): Promise<PlanRun> {
  const [rare, scores, openChains] = await Promise.all([
    rareRows(plan),
    scoresOf(plan, store),
    chainsOf(plan),
    store.kernels.loadFor(plan),
  ]);
  const rows = new PlanRows(plan, store, rare, scores);
  const chains = openChains?.(rows, store) ?? null;
  const byRow = openByRow?.(plan, rows, store);
  const blocks = new Map<string, () => CellBlock>();
  const opened = new Map<string, ChainGroup>();
  for (const [id, node] of Object.entries(plan.nodes)) {
    if (node.kind !== 'group') continue;
    if (chains && plan.nodes[node.in]?.kind === 'chain') {
      const group = byRow?.open(node) ?? chains.open(node);
      opened.set(id, group);
      blocks.set(id, group.finish);
    } else {
      const input = () => rows.rows(node.in);
      const stated = () => rare.stated?.groupStated(node, input, store.calendar);
      const ofCustomers = () => rare.customers?.cells(id, node, input, store.calendar);
      blocks.set(id, () => stated() ?? ofCustomers() ?? loaded(rare.groups).groupRows(node, input(), store.calendar));
    }
  }
  const credits = await creditsOf(plan, rows, chains, store);
  const scans = scanSubjects([...(byRow?.runs ?? []), ...(chains?.join() ?? [])]);
  const finished = new Map([...blocks].map(([id, finish]) => [id, finish()]));
  const credited = credits?.finish();
  for (const [id, credit] of credited ?? []) finished.set(id, credit.cells);
  const cells = plan.outputs.map((id) => {
    if (id === null) return null;
    const whyNot = (cell: string) => credited?.get(cell)?.refusal ?? rare.customers?.refusals.get(cell) ?? [];
    const refusals = inputsOf(rows, id).flatMap(whyNot);
    return refusals.length > 0 ? { diagnostics: refusals } : output(rows, id, finished, opened);
  });
  return { cells, scans };
}

/** What makes columns of scores, where the plan has such. */
async function scoresOf(plan: Plan, store: Store): Promise<((rows: PlanRows) => RowScores) | null> {
  if (!Object.values(plan.nodes).some(({ kind }) => kind === 'score')) return null;
  const { ScoreColumns } = await import('../score/state/score-columns.ts');
  return (rows) => new ScoreColumns(rows, store);
}

/** Who gets the credit of conversions, where the plan asks. */
async function creditsOf(
  plan: Plan,
  rows: PlanRows,
  chains: ChainGroups | null,
  store: Store,
): Promise<CreditRuns | null> {
  if (!chains || !Object.values(plan.nodes).some(({ kind }) => kind === 'credit')) return null;
  const { CreditRuns } = await import('../attribution/credit-runs.ts');
  return new CreditRuns(plan, rows, chains, store);
}

function inputsOf(rows: PlanRows, id: string): readonly string[] {
  return rows.node(rows.node(id, 'compute').in, 'combine').cells;
}

/** What opens the chains of a plan, with the kinds of groups that it has. */
async function chainsOf(plan: Plan): Promise<((rows: PlanRows, store: Store) => ChainGroups) | null> {
  const nodes = Object.values(plan.nodes);
  if (!nodes.some(({ kind }) => kind === 'chain')) return null;
  const [{ ChainGroups }, activity, depths] = await Promise.all([
    import('./chain-groups.ts'),
    nodes.some((node) => node.kind === 'chain' && node.attempts === 'earliest')
      ? import('../chains/activity/activity-group.ts')
      : null,
    nodes.some(isOfDepths) ? import('../chains/depth-group.ts') : null,
  ]);
  return (rows, store) => new ChainGroups(rows, store, { activity, depths });
}

/** Whether a group asks for nothing but single stages. */
function isOfDepths(node: Plan['nodes'][string]): boolean {
  return (
    node.kind === 'group' && node.measures.every((m) => m.kind === 'reached' && !m.closed && m.stages.length === 1)
  );
}

/** So many subjects are looked at by all chains before the next ones are. */
const subjectsAtOnce = 4096;

/** One pass over the subjects for all chains; 0 where there is none. */
function scanSubjects(runs: readonly GroupRun[]): number {
  const subjects = runs.reduce((most, run) => Math.max(most, run.timeline.subjects), 0);
  for (let first = 0; first < subjects; first += subjectsAtOnce)
    for (const run of runs) run.visitRange(first, first + subjectsAtOnce);
  return runs.length === 0 ? 0 : 1;
}

function output(
  rows: PlanRows,
  id: string,
  finished: ReadonlyMap<string, CellBlock>,
  opened: ReadonlyMap<string, ChainGroup>,
): Cells {
  const compute: ComputeNode = rows.node(id, 'compute');
  const combine: CombineNode = rows.node(compute.in, 'combine');
  const blocks = combine.cells.flatMap((cell) => finished.get(cell) ?? []);
  const runs = combine.cells.flatMap((cell) => opened.get(cell)?.run ?? []);
  const most = (read: (run: GroupRun) => number) => runs.reduce((best, run) => Math.max(best, read(run)), 0);
  const info = {
    ...compute.info,
    neverEntered: most((run) => run.neverEntered),
    withoutSubject: most((run) => run.timeline.withoutSubject),
  };
  return combineCells(combine, blocks, info);
}
