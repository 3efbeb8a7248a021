import type { CellColumn } from '@sluice/core/compute';
import { type MoneyMicro, MoneySum } from '@sluice/core/internal';

/** Collects one measure, cell by cell; cells are numbered from 0 without gaps. */
export interface Accumulator {
  /** The column for `length` cells. */
  finish(length: number): CellColumn;
}

export class SumCells implements Accumulator {
  #values = new Float64Array(16);

  add(cell: number, value: number): void {
    if (cell >= this.#values.length) this.#grow(cell);
    this.#values[cell] = (this.#values[cell] ?? 0) + value;
  }

  finish(length: number): CellColumn {
    return { kind: 'sum', values: Array.from({ length }, (_, i) => this.#values[i] ?? 0) };
  }

  #grow(cell: number): void {
    const wider = new Float64Array(Math.max(cell + 1, this.#values.length * 2));
    wider.set(this.#values);
    this.#values = wider;
  }
}

export class MoneyCells implements Accumulator {
  readonly #sums: MoneySum[] = [];
  readonly #amounts: number[] = [];

  add(cell: number, micro: MoneyMicro): void {
    let sum = this.#sums[cell];
    if (!sum) sum = this.#sums[cell] = new MoneySum();
    sum.add(micro);
    if (micro) this.#amounts[cell] = (this.#amounts[cell] ?? 0) + 1;
  }

  text(cell: number): string {
    return String(this.#sums[cell]?.micro ?? 0);
  }

  finish(length: number): CellColumn {
    const cells = Array.from({ length }, (_, i) => i);
    return { kind: 'money', values: cells.map((i) => this.text(i)), amounts: cells.map((i) => this.#amounts[i] ?? 0) };
  }
}

export class MeanCells implements Accumulator {
  readonly #isMoney: boolean;
  readonly #money = new MoneyCells();
  readonly #sums: number[] = [];
  readonly #counts: number[] = [];

  constructor(isMoney: boolean) {
    this.#isMoney = isMoney;
  }

  add(cell: number, value: MoneyMicro): void {
    this.#counts[cell] = (this.#counts[cell] ?? 0) + 1;
    if (this.#isMoney) this.#money.add(cell, value);
    else this.#sums[cell] = (this.#sums[cell] ?? 0) + Number(value);
  }

  finish(length: number): CellColumn {
    const cells = Array.from({ length }, (_, i) => i);
    const sums = cells.map((i) => (this.#isMoney ? this.#money.text(i) : (this.#sums[i] ?? 0)));
    return { kind: 'mean', money: this.#isMoney, sums, counts: cells.map((i) => this.#counts[i] ?? 0) };
  }
}

export class ExtremeCells implements Accumulator {
  readonly #kind: 'least' | 'greatest';
  readonly #of: 'number' | 'money' | 'day' | 'instant';
  readonly #values: MoneyMicro[] = [];

  constructor(kind: 'least' | 'greatest', of: 'number' | 'money' | 'day' | 'instant') {
    this.#kind = kind;
    this.#of = of;
  }

  add(cell: number, value: MoneyMicro): void {
    const best = this.#values[cell];
    if (best === undefined || (this.#kind === 'least' ? value < best : value > best)) this.#values[cell] = value;
  }

  finish(length: number): CellColumn {
    const values = Array.from({ length }, (_, i) => {
      const value = this.#values[i];
      if (value === undefined) return null;
      return this.#of === 'money' ? String(value) : Number(value);
    });
    return { kind: this.#kind, of: this.#of, values };
  }
}

export class SampleCells implements Accumulator {
  readonly #isMoney: boolean;
  #cells = new Int32Array(256);
  #values = new Float64Array(256);
  #length = 0;

  constructor(isMoney: boolean) {
    this.#isMoney = isMoney;
  }

  add(cell: number, value: number): void {
    if (this.#length === this.#cells.length) this.#grow();
    this.#cells[this.#length] = cell;
    this.#values[this.#length++] = value;
  }

  finish(length: number): CellColumn {
    const starts = new Int32Array(length + 1);
    for (let i = 0; i < this.#length; i++) (starts[(this.#cells[i] as number) + 1] as number)++;
    for (let cell = 0; cell < length; cell++)
      starts[cell + 1] = (starts[cell + 1] as number) + (starts[cell] as number);
    const sorted = new Float64Array(this.#length);
    const next = starts.slice();
    for (let i = 0; i < this.#length; i++)
      sorted[(next[this.#cells[i] as number] as number)++] = this.#values[i] as number;
    const values = Array.from({ length }, (_, cell) => {
      const exact = sorted.slice(starts[cell], starts[cell + 1]).sort();
      return { n: exact.length, sum: sumOf(exact), exact };
    });
    return { kind: 'samples', money: this.#isMoney, values };
  }

  #grow(): void {
    const cells = new Int32Array(this.#cells.length * 2);
    const values = new Float64Array(cells.length);
    cells.set(this.#cells);
    values.set(this.#values);
    this.#cells = cells;
    this.#values = values;
  }
}

function sumOf(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] as number;
  return sum;
}

export class DistinctCells implements Accumulator {
  readonly #sets: Set<number>[] = [];

  add(cell: number, code: number): void {
    const set = this.#sets[cell];
    if (set) set.add(code);
    else this.#sets[cell] = new Set([code]);
  }

  finish(length: number): CellColumn {
    return { kind: 'distinct', values: Array.from({ length }, (_, i) => this.#sets[i]?.size ?? 0) };
  }
}
