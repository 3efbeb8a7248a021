import type { ColorToken, Drawing } from '../figure/drawing.ts';
import type { FigureCommon, FigureOptions } from '../figure/figure.ts';
import type { MatrixTexts } from './texts/en.ts';

export interface MatrixOptions extends FigureOptions {
  readonly words: MatrixTexts;
  readonly subject?: 'lead' | 'account';
  /** What the rows and the columns are. */
  readonly rows: string;
  readonly columns: string;
  /** Route → label, in the order of their colours. */
  readonly routes: Readonly<Record<string, string>>;
}

/** How many stand where a row crosses a column; `count` null: not defined. */
export interface MatrixCell {
  readonly row: string;
  readonly column: string;
  readonly cell: string;
  readonly route: string | null;
  readonly count: number | null;
}

export interface MatrixRoute {
  readonly label: string;
  readonly token: ColorToken;
  readonly count: number;
}

export interface MatrixFigure extends FigureCommon {
  readonly kind: 'matrix';
  readonly drawing: Drawing;
  readonly cells: readonly MatrixCell[];
  readonly note: string;
}
