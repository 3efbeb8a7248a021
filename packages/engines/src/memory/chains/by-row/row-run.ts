import type { DepthGroup } from '../depth-group.ts';
import { type LaterFunnel, laterDepths } from './later-depths.ts';
import type { RowOrder } from './row-order.ts';
import type { StageRows } from './stage-rows.ts';

/** Counts how far subjects come in one funnel, from rows that were not clustered. */
export class RowRun {
  readonly timeline: RowOrder;
  readonly groups: DepthGroup[] = [];
  /** Leads with later stages and no entry (rule F10). */
  neverEntered = 0;
  readonly #rows: StageRows;
  readonly #funnel: LaterFunnel;
  /** Of the subjects with a later stage; and how many of them were visited. */
  #later: Int8Array | null = null;
  #met = 0;
  /** Of the subjects of a visit. */
  #depths = new Int8Array(0);

  constructor(order: RowOrder, rows: StageRows, funnel: LaterFunnel) {
    this.timeline = order;
    this.#rows = rows;
    this.#funnel = funnel;
  }

  /** The subjects from `first`, where the last visit ended, to before `end`. */
  visitRange(first: number, end: number): void {
    const to = Math.min(end, this.timeline.subjects);
    if (first >= to) return;
    this.#later ??= laterDepths(this.#rows.later, this.#funnel);
    if (this.#depths.length !== to - first) this.#depths = new Int8Array(to - first);
    const depths = this.#depths;
    this.#fill(depths, first, this.#later);
    for (const group of this.groups) group.addAll(depths, first);
  }

  /** Those without a row of a later stage are at the first, or nowhere. */
  #fill(depths: Int8Array, first: number, later: Int8Array): void {
    const { kinds, later: rows } = this.#rows;
    let at = this.#met;
    for (let i = 0; i < depths.length; i++) {
      const kind = kinds.of(first + i);
      depths[i] = kind > 1 ? (later[rows.placeOf[at++] as number] as number) : kind - 1;
      if (kind === 2) this.neverEntered++;
    }
    this.#met = at;
  }
}
