import type { ChainRows, ChainSpec } from './types.ts';

/** When the rows of each `without` rule of one subject fall, in time order (rule F8). */
export class Barriers {
  /** By rule: times of its rows, valid up to `counts[rule]`. */
  readonly #times: Float64Array[];
  readonly #counts: Int32Array;
  readonly #spec: ChainSpec;
  readonly #rows: ChainRows;

  constructor(spec: ChainSpec, rows: ChainRows) {
    this.#spec = spec;
    this.#rows = rows;
    this.#times = spec.without.map(() => new Float64Array(16));
    this.#counts = new Int32Array(spec.without.length);
  }

  fill(from: number, to: number): void {
    this.#counts.fill(0);
    const { withoutMask, times } = this.#rows;
    if (withoutMask === undefined || this.#times.length === 0) return;
    for (let r = from; r < to; r++) {
      let bits = withoutMask[r] as number;
      while (bits !== 0) {
        const rule = 31 - Math.clz32(bits);
        bits ^= 1 << rule;
        this.#push(rule, times[r] as number);
      }
    }
  }

  /** True where a rule that voids more than the rest of a chain has a row here. */
  hasVoiding(): boolean {
    return this.#spec.without.some((rule, j) => rule.drops !== 'rest' && (this.#counts[j] as number) > 0);
  }

  /** The last time at which a row of stage `to` may follow a row of stage `from` at t, by the rules that end a chain. */
  restLimit(from: number, to: number, t: number): number {
    let limit = Number.POSITIVE_INFINITY;
    for (let j = 0; j < this.#spec.without.length; j++) {
      const rule = this.#spec.without[j];
      if (rule?.drops !== 'rest' || from < rule.after || to > rule.before) continue;
      limit = Math.min(limit, this.nextAfter(j, t));
    }
    return limit;
  }

  /** The first row of the rule strictly after t. */
  nextAfter(rule: number, t: number): number {
    const times = this.#times[rule];
    if (times === undefined) return Number.POSITIVE_INFINITY;
    let low = 0;
    let high = this.#counts[rule] as number;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((times[middle] as number) > t) high = middle;
      else low = middle + 1;
    }
    return low < (this.#counts[rule] as number) ? (times[low] as number) : Number.POSITIVE_INFINITY;
  }

  #push(rule: number, t: number): void {
    let times = this.#times[rule] as Float64Array;
    const count = this.#counts[rule] as number;
    if (count === times.length) {
      const grown = new Float64Array(2 * count);
      grown.set(times);
      this.#times[rule] = grown;
      times = grown;
    }
    times[count] = t;
    this.#counts[rule] = count + 1;
  }
}
