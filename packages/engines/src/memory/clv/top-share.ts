import type { Accumulator } from '../cells/accumulators.ts';

/** By cell what each customer bought, and in the end what part of all the best of them bring. */
export class TopShareCells implements Accumulator {
  readonly #share: number;
  readonly #cells: Map<number, number>[] = [];

  constructor(share: number) {
    this.#share = share;
  }

  add(cell: number, customer: number, amount: number): void {
    const known = this.#cells[cell] ?? new Map<number, number>();
    this.#cells[cell] = known;
    known.set(customer, (known.get(customer) ?? 0) + amount);
  }

  /** As a quantile of samples that are not kept: nothing can add it up, and where there is nobody it is not defined. */
  finish(length: number): ReturnType<Accumulator['finish']> {
    const values = Array.from({ length }, (_, i) => {
      const amounts = [...(this.#cells[i]?.values() ?? [])].sort((a, b) => b - a);
      const share = topShare(amounts, this.#share);
      const quantiles = { p25: share ?? 0, p50: share ?? 0, p75: share ?? 0, p90: share ?? 0 };
      return share === null ? { n: 0, sum: 0 } : { n: amounts.length, sum: share, quantiles };
    });
    return { kind: 'samples', money: false, values };
  }
}

/** Of descending amounts, what part of all the first so many have, the number rounded up; null where there is nothing to share. */
export function topShare(amounts: readonly number[], share: number): number | null {
  const count = Math.ceil(share * amounts.length - 1e-9);
  const sum = (some: readonly number[]) => some.reduce((total, amount) => total + amount, 0);
  const all = sum(amounts);
  return all > 0 ? sum(amounts.slice(0, count)) / all : null;
}
