import type { Unit } from '@sluice/core/catalog';
import type { GridFacts } from '@sluice/core/table';
import type { FigureOptions } from '../../figure/figure.ts';
import type { GridTexts } from './texts/en.ts';

/** What a grid is told of names. `axis` is a column of the answer: `row`, `column` and `cell` of a label, else the field. */
export interface GridOptions extends FigureOptions {
  readonly words: GridTexts;
  /** The line under the figure for an instant. */
  readonly noteAt: (instant: string) => string;
  /** How a dimension is called. */
  readonly head: (axis: string) => string;
  /** How a value of it is called; null is the group without a value. */
  readonly say: (axis: string, value: string | null) => string;
}

/** A row of the grid: what stands before its cells, under the head of those that share its first field. */
export interface GridRow {
  readonly key: string;
  readonly group: string | null;
  readonly label: string;
}

export interface GridCell {
  readonly id: string;
  /** As it is called alone. */
  readonly name: string;
  /** Index; -1 stands beside all rows. */
  readonly row: number;
  readonly column: number;
  /** Values of the fields, where there are such. */
  readonly keys: readonly (string | null)[];
  readonly sums: Readonly<Record<string, number | null>>;
  readonly isGap: boolean;
}

export interface GridModel {
  readonly facts: GridFacts;
  readonly rows: readonly GridRow[];
  readonly columns: readonly string[];
  readonly cells: readonly GridCell[];
  /** The first measure: what the cells are of. */
  readonly measure: string;
  readonly unit: Unit | null;
  /** Those in no cell. */
  readonly outside: number;
  readonly all: number;
  readonly isDefined: boolean;
}
