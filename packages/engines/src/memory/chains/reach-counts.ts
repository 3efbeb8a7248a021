import { SumCells } from '../cells/accumulators.ts';

const widest = 7;

/** Counts attempts by cell, by the set of stages they reached and by whether they are maturing. */
export class ReachCounts {
  /** How many sets of stages there are. */
  readonly #sets: number;
  #dense: Float64Array | null;
  readonly #sparse = new Map<number, number>();

  constructor(stages: number) {
    this.#sets = 2 ** stages;
    this.#dense = stages <= widest ? new Float64Array(2 << stages) : null;
  }

  add(cell: number, reached: number, isMaturing: boolean): void {
    const at = (cell * 2 + (isMaturing ? 1 : 0)) * this.#sets + reached;
    if (!this.#dense) this.#sparse.set(at, (this.#sparse.get(at) ?? 0) + 1);
    else {
      if (at >= this.#dense.length) this.#dense = grown(this.#dense, at);
      (this.#dense[at] as number)++;
    }
  }

  /** Attempts by cell that reached all stages of `bits`; only those not maturing where `isClosed`. */
  sums(bits: number, isClosed: boolean): SumCells {
    const sums = new SumCells();
    this.#each((cell, reached, isMaturing, count) => {
      if ((reached & bits) === bits && !(isClosed && isMaturing)) sums.add(cell, count);
    });
    return sums;
  }

  #each(visit: (cell: number, reached: number, isMaturing: boolean, count: number) => void): void {
    const width = this.#sets;
    const open = (at: number, count: number) => {
      const half = Math.floor(at / width);
      visit(half >> 1, at - half * width, (half & 1) === 1, count);
    };
    if (this.#dense) {
      for (let at = 0; at < this.#dense.length; at++) {
        const count = this.#dense[at] as number;
        if (count > 0) open(at, count);
      }
    } else for (const [at, count] of this.#sparse) open(at, count);
  }
}

function grown(values: Float64Array, at: number): Float64Array {
  const wider = new Float64Array(Math.max(at + 1, values.length * 2));
  wider.set(values);
  return wider;
}
