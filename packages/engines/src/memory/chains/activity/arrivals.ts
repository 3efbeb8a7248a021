import { type Chain, type ChainActivity, createChainActivity } from '../../chain/index.ts';

/**
 * Where each subject of a stretch first arrived at each stage: found by one walk over their items for all that read it,
 * and written over by those of the next stretch.
 */
export class Arrivals {
  readonly stages: number;
  /** The first subject, and how many there are. */
  first = 0;
  length = 0;
  /** By subject of the stretch its furthest stage, −1 for none. */
  depths = new Int8Array(0);
  /** Subject by subject, one a stage: the earliest item at which it was reached, or −1. */
  items = new Int32Array(0);
  readonly #activity: ChainActivity;

  constructor(stages: number) {
    this.stages = stages;
    this.#activity = createChainActivity(stages);
  }

  /** Makes room for a stretch; what stands there is of no use. */
  open(first: number, end: number): void {
    this.first = first;
    this.length = end - first;
    if (this.length <= this.depths.length) return;
    this.depths = new Int8Array(this.length);
    this.items = new Int32Array(this.length * this.stages);
  }

  /** Asks a chain for the i-th subject, whose items are `from` to before `to`. */
  ask(chain: Pick<Chain, 'activity'>, i: number, from: number, to: number): void {
    this.#activity.depth = -1;
    this.#activity.firstRowOf.fill(-1);
    if (from < to) chain.activity(from, to, this.#activity);
    this.depths[i] = this.#activity.depth;
    this.items.set(this.#activity.firstRowOf, i * this.stages);
  }

  /** The item of the i-th subject at which it reached a stage, −1 for none. */
  itemAt(i: number, stage: number | null): number {
    return stage === null ? -1 : (this.items[i * this.stages + stage] as number);
  }
}

/** Reads arrivals, stretch after stretch. */
export interface ArrivalsReader {
  addAll(arrivals: Arrivals): void;
}
