import { type FigureOptions, labelOf } from '@sluice/charts';
import { gridFigure, gridNames, gridTexts, type MatrixFigure, matrixFigure, matrixTexts } from '@sluice/charts/matrix';
import type { Table } from '@sluice/core/table';
import type { WidgetData } from '../context/widget-data.ts';

/** The figure of a matrix widget: its scores and routes, or what else it is of, as the catalog calls them. */
export function shownMatrix(table: Table, { setting }: WidgetData, options: FigureOptions): MatrixFigure {
  const { catalog } = setting.description;
  const { grid } = table.info;
  if (grid) {
    const words = gridTexts(setting.locale);
    const names = gridNames(grid, catalog, setting.locale, words);
    return gridFigure(table, { ...options, ...names, words, noteAt: matrixTexts(setting.locale).noteAt });
  }
  const { matrix, scores = {} } = catalog;
  const nameOf = (id: string | undefined) => {
    const score = id === undefined ? undefined : scores[id];
    return score ? labelOf(score.label, setting.locale) : (id ?? '');
  };
  const routes = matrix?.routes.map(({ route, label }) => [route, labelOf(label, setting.locale)]) ?? [];
  const subject = scores[matrix?.rows.score ?? '']?.subject;
  return matrixFigure(table, {
    ...options,
    words: matrixTexts(setting.locale),
    rows: nameOf(matrix?.rows.score),
    columns: nameOf(matrix?.columns.score),
    routes: Object.fromEntries(routes),
    ...(subject ? { subject } : {}),
  });
}
