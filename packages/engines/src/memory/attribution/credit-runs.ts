import { creditCells, type Journeys, pathCells, refusalOf } from '@sluice/core/attribution';
import type { Diagnostic } from '@sluice/core/diagnostic';
import type { CreditNode, Plan } from '@sluice/core/plan';
import type { CellBlock } from '../../shared/cell-block.ts';
import type { ChainGroups } from '../run/chain-groups.ts';
import type { PlanRows } from '../store/plan-rows.ts';
import type { Store } from '../store/store.ts';
import { CommonLeads } from './common-leads.ts';
import { PathsRun } from './paths-run.ts';

/** Cells, or why there are none. */
export interface Credit {
  readonly cells: CellBlock;
  readonly refusal: Diagnostic | null;
}

/** The journeys of a plan, and the credit made of them. */
export class CreditRuns {
  readonly #plan: Plan;
  readonly #store: Store;
  readonly #runs = new Map<string, PathsRun>();
  readonly #journeys = new Map<string, Journeys>();
  /** By paths node, where its leads are told apart by nothing but whether they converted. */
  readonly #common = new Map<string, CommonLeads>();

  /** Hangs onto the chains whose conversions are credited; to be made before they run. */
  constructor(plan: Plan, rows: PlanRows, chains: ChainGroups, store: Store) {
    this.#plan = plan;
    this.#store = store;
    const known = new Map<string, CommonLeads>();
    for (const [id, node] of Object.entries(plan.nodes)) {
      if (node.kind !== 'paths') continue;
      const run = new PathsRun(node, chains.runOf(node.conversions), rows, store);
      this.#runs.set(id, run);
      if (!node.open || node.subject !== 'lead' || node.picks.length > 0 || this.#showsPaths(id)) continue;
      const { touches, matches, keys, channel, exclude } = node;
      const key = JSON.stringify([
        chains.runOf(node.conversions).timeline.byDay,
        touches,
        matches,
        keys,
        channel,
        exclude,
      ]);
      const common = known.get(key) ?? new CommonLeads();
      known.set(key, common);
      common.add(run);
      this.#common.set(id, common);
    }
  }

  #showsPaths(paths: string): boolean {
    const nodes = Object.values(this.#plan.nodes);
    return nodes.some((node) => node.kind === 'credit' && node.paths === paths && node.show === 'paths');
  }

  /** By node, once the chains have run. */
  finish(): Map<string, Credit> {
    const nodes = Object.entries(this.#plan.nodes);
    const credits = nodes.flatMap(([id, node]) => (node.kind === 'credit' ? [[id, node] as const] : []));
    return new Map(credits.map(([id, node]) => [id, this.#credit(node)]));
  }

  #credit(node: CreditNode): Credit {
    const journeys = this.#journeysOf(node.paths);
    const { calendar } = this.#store;
    if (node.show === 'paths') return { cells: pathCells(node, journeys, calendar), refusal: null };
    const common = this.#common.get(node.paths)?.paths(calendar) ?? null;
    const { cells, refused } = creditCells(node, journeys, calendar, common);
    return { cells, refusal: refusalOf(node.models, refused) };
  }

  #journeysOf(id: string): Journeys {
    const known = this.#journeys.get(id);
    if (known) return known;
    const run = this.#runs.get(id);
    const journeys = run?.finish(this.#common.get(id)?.converted ?? null);
    if (!journeys) throw new RangeError(`paths ${id} were not opened`);
    this.#journeys.set(id, journeys);
    return journeys;
  }
}
