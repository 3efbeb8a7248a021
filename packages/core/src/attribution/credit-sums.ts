import type { CellColumn, Cells } from '../compute/cells.ts';
import type { MoneyMicro } from '../money/amount.ts';
import { MoneySum } from '../money/index.ts';

/** The sums of one model by row. */
export class ModelSums {
  readonly #credit: number[] = [];
  readonly #money: (MoneySum | undefined)[] = [];
  readonly #amounts: number[] = [];

  /** `amounts`: how many conversions the money is of. */
  add(row: number, credit: number, money: MoneyMicro | null, amounts = 1): void {
    this.#credit[row] = (this.#credit[row] ?? 0) + credit;
    if (money === null) return;
    const sum = this.#money[row] ?? new MoneySum();
    this.#money[row] = sum;
    sum.add(money);
    if (money !== 0) this.#amounts[row] = (this.#amounts[row] ?? 0) + amounts;
  }

  credit(rows: number): CellColumn {
    return { kind: 'sum', values: Array.from({ length: rows }, (_, row) => this.#credit[row] ?? 0) };
  }

  money(rows: number): CellColumn {
    return {
      kind: 'money',
      values: Array.from({ length: rows }, (_, row) => String(this.#money[row]?.micro ?? 0)),
      amounts: Array.from({ length: rows }, (_, row) => this.#amounts[row] ?? 0),
    };
  }
}

/** Sums by model and row; rows are combinations of key texts and span. */
export class CreditSums {
  readonly #dimensions: readonly string[];
  readonly #rows = new Map<string, number>();
  readonly #keys: (readonly (string | null)[])[] = [];
  readonly #span: number[] = [];
  readonly #sums: ReadonlyMap<string, ModelSums>;
  /** By row: conversions with a touch of its span and subjects. */
  readonly paths: number[] = [];

  constructor(dimensions: readonly string[], models: readonly string[]) {
    this.#dimensions = dimensions;
    this.#sums = new Map(models.map((model) => [model, new ModelSums()]));
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

  of(model: string): ModelSums {
    const sums = this.#sums.get(model);
    if (!sums) throw new RangeError(`no model ${model}`);
    return sums;
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
    return this.of(model).credit(this.length);
  }

  money(model: string): CellColumn {
    return this.of(model).money(this.length);
  }
}
