import type { Unit } from '@sluice/core/catalog';
import type { Table, Value } from '@sluice/core/table';
import type { ColorToken } from '../figure/drawing.ts';
import type { Breakdown, FigureCommon, FigureOptions, Selection } from '../figure/figure.ts';

export interface TableSort {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

export interface TableOptions extends FigureOptions {
  /** Column name → head; a column without one is headed by its name. */
  readonly labels?: Readonly<Record<string, string>>;
  /** The dimensions, for value labels and colours; others are shown as they are. */
  readonly by?: readonly Breakdown[] | undefined;
  /** Column with inline bars: the first count by default; null for none. */
  readonly bars?: string | null;
  /** The first measure, largest first, by default; a period column rises. */
  readonly sort?: TableSort | null;
  /** Rows shown; the others are counted in `hidden`. All by default. */
  readonly limit?: number | undefined;
  /** The same question without the breakdown: its one row is the total, so it equals the kpis. */
  readonly total?: Table | undefined;
}

export interface TableHead {
  readonly name: string;
  readonly label: string;
  readonly align: 'start' | 'end';
  readonly unit: Unit | null;
  readonly sort: 'ascending' | 'descending' | null;
}

export interface TableCell {
  /** Exact. */
  readonly text: string;
  readonly raw: Value;
  /** Length of the inline bar in pixels; null for none. */
  readonly bar: number | null;
  readonly swatch: ColorToken | null;
  /** Why there is no plain value; '' otherwise. */
  readonly remark: string;
}

export interface TableLine {
  readonly key: string;
  readonly cells: readonly TableCell[];
  readonly select?: Selection;
}

export interface TableFigure extends FigureCommon {
  readonly kind: 'table';
  readonly columns: readonly TableHead[];
  readonly rows: readonly TableLine[];
  readonly total: TableLine | null;
  /** Rows not shown because of `limit`. */
  readonly hidden: number;
  /** Length of the longest inline bar in pixels. */
  readonly barWidth: number;
}
