import type { Cells } from '@sluice/core/compute';
import type { CombineNode, ComputeNode, Plan } from '@sluice/core/plan';
import type { CellBlock } from '../../shared/cell-block.ts';
import { combineCells } from '../../shared/combine.ts';
import type { ChainRun } from '../chains/chain-run.ts';
import { groupRows } from '../groups/group-rows.ts';
import { PlanRows } from '../store/plan-rows.ts';
import { rareRows } from '../store/rare-rows.ts';
import type { RowScores } from '../store/row-scores.ts';
import type { Store } from '../store/store.ts';
import type { ChainGroup, ChainGroups } from './chain-groups.ts';

/** The cells of each query of a plan, null where it has no output; and whether subjects were scanned for them. */
export interface PlanRun {
  readonly cells: readonly (Cells | null)[];
  readonly scans: number;
}

/**
 * Opens all groups, passes over the subjects once for all of them, and puts the cells together query by query. What only
 * some plans need is loaded for them.
 */
export async function runPlan(plan: Plan, store: Store): Promise<PlanRun> {
  const rows = new PlanRows(plan, store, await rareRows(plan), await scoresOf(plan, store));
  const chains = await chainsOf(plan, rows, store);
  const blocks = new Map<string, () => CellBlock>();
  const opened = new Map<string, ChainGroup>();
  for (const [id, node] of Object.entries(plan.nodes)) {
    if (node.kind !== 'group') continue;
    if (chains && plan.nodes[node.in]?.kind === 'chain') {
      const group = chains.open(node);
      opened.set(id, group);
      blocks.set(id, group.finish);
    } else blocks.set(id, () => groupRows(node, rows.rows(node.in), store.calendar));
  }
  const scans = scanSubjects(chains?.runs ?? []);
  const finished = new Map([...blocks].map(([id, finish]) => [id, finish()]));
  const cells = plan.outputs.map((id) => (id === null ? null : output(rows, id, finished, opened)));
  return { cells, scans };
}

/** What makes columns of scores, where the plan has such. */
async function scoresOf(plan: Plan, store: Store): Promise<((rows: PlanRows) => RowScores) | null> {
  if (!Object.values(plan.nodes).some(({ kind }) => kind === 'score')) return null;
  const { ScoreColumns } = await import('../score/state/score-columns.ts');
  return (rows) => new ScoreColumns(rows, store);
}

async function chainsOf(plan: Plan, rows: PlanRows, store: Store): Promise<ChainGroups | null> {
  const hasChains = Object.values(plan.nodes).some(({ kind }) => kind === 'chain');
  return hasChains ? new (await import('./chain-groups.ts')).ChainGroups(rows, store) : null;
}

/** One pass over the subjects for all chains; 0 where there is none. */
function scanSubjects(runs: readonly ChainRun[]): number {
  const subjects = runs.reduce((most, run) => Math.max(most, run.timeline.subjects), 0);
  const [only] = runs;
  if (only && runs.length === 1) only.visitAll();
  else for (let subject = 0; subject < subjects; subject++) for (const run of runs) run.visit(subject);
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
  const most = (read: (run: ChainRun) => number) => runs.reduce((best, run) => Math.max(best, read(run)), 0);
  const info = {
    ...compute.info,
    neverEntered: most((run) => run.neverEntered),
    withoutSubject: most((run) => run.timeline.withoutSubject),
  };
  return combineCells(combine, blocks, info);
}
