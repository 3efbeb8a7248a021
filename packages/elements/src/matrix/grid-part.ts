import type { FigureOptions } from '@sluice/charts';
import type { MatrixFigure } from '@sluice/charts/matrix';
import type { GridFacts, Table } from '@sluice/core/table';
import type { WidgetData } from '../context/widget-data.ts';

/** What draws a matrix that is not one of scores; pages load it, and its words, when an answer is one. */
export interface GridPart {
  /** The language it has the words of; null where it has all of them. */
  readonly locale: string | null;
  readonly draw: (table: Table, facts: GridFacts, data: WidgetData, options: FigureOptions) => MatrixFigure;
}
