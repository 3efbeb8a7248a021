import type { DepthGroup } from '../depth-group.ts';
import type { Quick } from '../quick/quick.ts';
import type { RowOrder } from './row-order.ts';
import type { StageRows } from './stage-rows.ts';

/** Counts how far subjects come in one funnel, from rows that were not clustered. */
export class RowRun {
  readonly timeline: RowOrder;
  readonly groups: DepthGroup[] = [];
  /** Leads with later stages and no entry (rule F10). */
  neverEntered = 0;
  readonly #rows: StageRows;
  readonly #quick: Quick;

  constructor(order: RowOrder, rows: StageRows, quick: Quick) {
    this.timeline = order;
    this.#rows = rows;
    this.#quick = quick;
  }

  /** The subjects from `first` to before `end`. */
  visitRange(first: number, end: number): void {
    const to = Math.min(end, this.timeline.subjects);
    if (first >= to) return;
    const depths = new Int8Array(to - first);
    this.#quick.depths(this.#rows.starts, first, depths);
    this.#addOthers(depths, first);
    for (const group of this.groups) group.addAll(depths, first);
  }

  /** Those without a row of a later stage are at the first, or nowhere. */
  #addOthers(depths: Int8Array, first: number): void {
    const { kinds } = this.#rows;
    for (let i = 0; i < depths.length; i++) {
      const kind = kinds.of(first + i);
      if (kind <= 1) depths[i] = kind - 1;
      else if (kind === 2) this.neverEntered++;
    }
  }
}
