import type { CellBlock } from '../../shared/cell-block.ts';
import type { Accumulator } from './accumulators.ts';
import type { KeyIndex, KeyTexts } from './key-index.ts';

/** Numbers the cells that occur: a group and a span each. */
export class CellTable {
  readonly #index: KeyIndex;
  readonly #spans: number;
  readonly #cells: Int32Array[] = [];
  readonly #group: number[] = [];
  readonly #span: number[] = [];

  constructor(index: KeyIndex, spans: number) {
    this.#index = index;
    this.#spans = spans;
  }

  get length(): number {
    return this.#group.length;
  }

  /** The cell of a group and span, opened where it is new. */
  cell(group: number, span: number): number {
    let cells = this.#cells[group];
    if (!cells) cells = this.#cells[group] = new Int32Array(this.#spans).fill(-1);
    const known = cells[span] ?? -1;
    if (known >= 0) return known;
    cells[span] = this.#group.length;
    this.#span.push(span);
    return this.#group.push(group) - 1;
  }

  finish(keys: readonly KeyTexts[], columns: Readonly<Record<string, Accumulator>>): CellBlock {
    const length = this.#group.length;
    return {
      length,
      keys: keys.map(({ dimension, dictionary }, d) => ({
        dimension,
        values: dictionary,
        codes: this.#group.map((group) => this.#index.codes[group]?.[d] ?? -1),
      })),
      span: this.#span,
      columns: Object.fromEntries(Object.entries(columns).map(([key, column]) => [key, column.finish(length)])),
    };
  }
}
