import type { Barriers } from '../barriers.ts';
import { keepBetter } from '../choice.ts';
import { sameSelections } from '../same-selections.ts';
import type { ChainResult, ChainRows, ChainSpec } from '../types.ts';

/** Rule F10 `skipped: passed`: every stage at or before the furthest stamped one counts; no order, no window. */
export class Passed {
  readonly #spec: ChainSpec;
  readonly #rows: ChainRows;
  readonly #barriers: Barriers;
  readonly #found: Int32Array;

  constructor(spec: ChainSpec, rows: ChainRows, barriers: Barriers) {
    this.#spec = spec;
    this.#rows = rows;
    this.#barriers = barriers;
    this.#found = new Int32Array(spec.stages.length);
  }

  /** `list`: the rows of a subject that match a stage, those without a stamp last. `into` must be clear. */
  best(list: readonly number[], into: ChainResult, entryFrom: number, entryTo: number): void {
    for (const set of sameSelections(list, this.#rows, this.#spec.same)) this.#bestIn(set, into);
    const t1 = into.entryRow < 0 ? Number.NaN : (this.#rows.times[into.entryRow] as number);
    const isUnlimited = entryFrom === Number.NEGATIVE_INFINITY && entryTo === Number.POSITIVE_INFINITY;
    if (into.removed || (!isUnlimited && !(t1 >= entryFrom && t1 < entryTo))) into.depth = -1;
  }

  #bestIn(set: readonly number[], into: ChainResult): void {
    const found = this.#found;
    this.#fill(set);
    let depth = found.length - 1;
    while (depth >= 0 && (found[depth] as number) < 0) depth--;
    if (depth < 0) return;
    const voided = this.#voidedBy(depth);
    if (voided === 'lead') into.removed = true;
    if (voided !== null) return;
    depth = this.#cut(depth);
    found.fill(-1, depth + 1);
    const entered = this.#spec.entry === 'open' ? found.findIndex((r) => r >= 0) : 0;
    let filled = 0;
    let earliest = -1;
    for (const r of found) {
      if (r < 0) continue;
      filled++;
      if (earliest < 0 || r < earliest) earliest = r;
    }
    const first = found[entered] as number;
    const isStamped = first >= 0 && !Number.isNaN(this.#rows.times[first]);
    const entryRow = isStamped || this.#spec.entry === 'open' ? first : earliest;
    keepBetter(into, { depth, filled, entered, entryRow, rows: found, at: 0 });
  }

  /** Each stage, in order, takes its earliest row that no stage before it took. */
  #fill(set: readonly number[]): void {
    const { stageMask } = this.#rows;
    const found = this.#found;
    for (let k = 0; k < found.length; k++) {
      found[k] = -1;
      for (const r of set) {
        if (((stageMask[r] as number) & (1 << k)) === 0 || found.subarray(0, k).includes(r)) continue;
        found[k] = r;
        break;
      }
    }
  }

  #voidedBy(depth: number): 'attempt' | 'lead' | null {
    let voided: 'attempt' | 'lead' | null = null;
    for (let j = 0; j < this.#spec.without.length; j++) {
      const rule = this.#spec.without[j];
      if (rule === undefined || rule.drops === 'rest') continue;
      const last = this.#rows.times[this.#found[depth] as number] as number;
      const isAfter = depth >= rule.after && depth < rule.before && Number.isFinite(this.#barriers.nextAfter(j, last));
      if (!isAfter && this.#cutBy(j, depth) === depth) continue;
      if (rule.drops === 'lead') return 'lead';
      voided = 'attempt';
    }
    return voided;
  }

  #cut(depth: number): number {
    let cut = depth;
    for (let j = 0; j < this.#spec.without.length; j++) {
      if (this.#spec.without[j]?.drops === 'rest') cut = Math.min(cut, this.#cutBy(j, depth));
    }
    return cut;
  }

  /** The last stage before a row of the rule stands between two stamped stages. */
  #cutBy(j: number, depth: number): number {
    const rule = this.#spec.without[j];
    let before = -1;
    for (let k = 0; k <= depth; k++) {
      const r = this.#found[k] as number;
      if (r < 0) continue;
      if (rule !== undefined && before >= rule.after && k <= rule.before) {
        const t = this.#rows.times[this.#found[before] as number] as number;
        if (this.#barriers.nextAfter(j, t) < (this.#rows.times[r] as number)) return before;
      }
      before = k;
    }
    return depth;
  }
}
