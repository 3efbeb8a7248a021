import { creditCells, type Journeys, pathCells, refusalOf } from '@sluice/core/attribution';
import type { Diagnostic } from '@sluice/core/diagnostic';
import type { CreditNode, Plan } from '@sluice/core/plan';
import type { CellBlock } from '../../shared/cell-block.ts';
import type { ChainGroups } from '../run/chain-groups.ts';
import type { PlanRows } from '../store/plan-rows.ts';
import type { Store } from '../store/store.ts';
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

  /** Hangs onto the chains whose conversions are credited; to be made before they run. */
  constructor(plan: Plan, rows: PlanRows, chains: ChainGroups, store: Store) {
    this.#plan = plan;
    this.#store = store;
    for (const [id, node] of Object.entries(plan.nodes))
      if (node.kind === 'paths') this.#runs.set(id, new PathsRun(node, chains.runOf(node.conversions), rows, store));
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
    const { cells, refused } = creditCells(node, journeys, calendar);
    return { cells, refusal: refusalOf(node.models, refused) };
  }

  #journeysOf(id: string): Journeys {
    const known = this.#journeys.get(id);
    if (known) return known;
    const run = this.#runs.get(id);
    const journeys = run?.finish();
    if (!journeys) throw new RangeError(`paths ${id} were not opened`);
    this.#journeys.set(id, journeys);
    return journeys;
  }
}
