import type { Unit } from '../../catalog/index.ts';
import { moneyText } from '../../money/index.ts';
import type { CellNote, TableColumn, Value } from '../../table/index.ts';
import type { NoValue, Quantity } from '../quantity.ts';

/** Collects the values of one column and the notes of its cells. */
export class ColumnBuilder {
  readonly #name: string;
  readonly #role: TableColumn['role'];
  readonly #unit: Unit | null;
  readonly #values: Value[] = [];
  readonly #notes: Record<number, CellNote> = {};

  constructor(name: string, role: TableColumn['role'], unit: Unit | null) {
    this.#name = name;
    this.#role = role;
    this.#unit = unit;
  }

  /** A plain value without a note. */
  push(value: Value): void {
    this.#values.push(value);
  }

  /** Money and what is said in money are decimal text; the others numbers. */
  put(quantity: Quantity): void {
    if (quantity.kind === 'undefined') {
      this.#notes[this.#values.length] = noteOf(quantity.reason);
      this.#values.push(null);
    } else if (quantity.kind === 'money') this.#values.push(moneyText(quantity.micro));
    else {
      if (quantity.estimated) this.#notes[this.#values.length] = { kind: 'estimated' };
      const value = quantity.value === 0 ? 0 : quantity.value;
      this.#values.push(this.#unit === 'currency' ? plainText(value) : value);
    }
  }

  build(): TableColumn {
    const { length } = Object.keys(this.#notes);
    const column = { name: this.#name, role: this.#role, unit: this.#unit, values: this.#values };
    return length === 0 ? column : { ...column, notes: this.#notes };
  }
}

const noteOf = (reason: NoValue): CellNote =>
  reason === 'withheld' ? { kind: 'withheld' } : { kind: 'undefined', reason };

/** The shortest decimal text of a double, without an exponent. */
function plainText(value: number): string {
  const text = String(value);
  if (!text.includes('e')) return text;
  return Math.abs(value) >= 1 ? BigInt(Math.round(value)).toString() : value.toFixed(20).replace(/\.?0+$/, '');
}
