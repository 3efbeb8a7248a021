import type { CellColumn, Cells } from '../compute/cells.ts';
import type { MoneyMicro } from '../money/amount.ts';
import { MoneySum } from '../money/index.ts';

interface Sums {
  readonly credit: number[];
  readonly money: MoneySum[];
  readonly amounts: number[];
}

/** Sums by model and row; rows are combinations of key texts and span. */
export class CreditSums {
  readonly #dimensions: readonly string[];
  readonly #rows = new Map<string, number>();
  readonly #keys: (readonly (string | null)[])[] = [];
  readonly #span: number[] = [];
  readonly #sums = new Map<string, Sums>();
  /** By row: conversions with a touch of its span and subjects. */
  readonly paths: number[] = [];

  constructor(dimensions: readonly string[], models: readonly string[]) {
    this.#dimensions = dimensions;
    for (const model of models) this.#sums.set(model, { credit: [], money: [], amounts: [] });
  }

  get length(): number {
    return this.#span.length;
  }

  /** The row of these keys, opened where it is new. */
  row(keys: readonly (string | null)[], span: number): number {
    const text = JSON.stringify([span, keys]);
    const known = this.#rows.get(text);
    if (known !== undefined) return known;
    this.#rows.set(text, this.#span.length);
    this.#keys.push(keys);
    this.paths.push(0);
    return this.#span.push(span) - 1;
  }

  /** `amounts`: how many conversions the money is of. */
  add(model: string, row: number, credit: number, money: MoneyMicro | null, amounts = 1): void {
    const sums = this.#sums.get(model);
    if (!sums) return;
    sums.credit[row] = (sums.credit[row] ?? 0) + credit;
    if (money === null) return;
    const sum = sums.money[row] ?? new MoneySum();
    sums.money[row] = sum;
    sum.add(money);
    if (money !== 0) sums.amounts[row] = (sums.amounts[row] ?? 0) + amounts;
  }

  finish(columns: Readonly<Record<string, CellColumn>>): Omit<Cells, 'info'> {
    const keys = this.#dimensions.map((dimension, d) => {
      const known = new Map<string, number>();
      const codes = this.#keys.map((values) => {
        const text = values[d] ?? null;
        if (text === null) return -1;
        const code = known.get(text) ?? known.size;
        known.set(text, code);
        return code;
      });
      return { dimension, values: [...known.keys()], codes };
    });
    return { length: this.length, keys, span: this.#span, columns };
  }

  credit(model: string): CellColumn {
    const sums = this.#sums.get(model);
    return { kind: 'sum', values: this.#span.map((_, row) => sums?.credit[row] ?? 0) };
  }

  money(model: string): CellColumn {
    const sums = this.#sums.get(model);
    return {
      kind: 'money',
      values: this.#span.map((_, row) => String(sums?.money[row]?.micro ?? 0)),
      amounts: this.#span.map((_, row) => sums?.amounts[row] ?? 0),
    };
  }
}
