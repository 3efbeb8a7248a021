import type { FigureOptions } from '@sluice/charts';
import { gridTexts, type MatrixFigure } from '@sluice/charts/matrix';
import type { Table } from '@sluice/core/table';
import type { WidgetData } from '../context/widget-data.ts';
import type { GridPart } from './grid-part.ts';
import { shownGrid } from './shown-grid.ts';
import { shownScores } from './shown-scores.ts';

/** Draws any matrix in any language, where nothing can be loaded later: on a server, in pictures. */
export const wholeGrid: GridPart = {
  locale: null,
  draw: (table, facts, data, options) => shownGrid(table, facts, data, options, gridTexts(data.setting.locale)),
};

/** The figure of a matrix widget: its scores and routes, or what else it is of, as the catalog calls them. */
export function shownMatrix(table: Table, data: WidgetData, options: FigureOptions): MatrixFigure {
  const { grid } = table.info;
  return grid ? wholeGrid.draw(table, grid, data, options) : shownScores(table, data, options);
}
