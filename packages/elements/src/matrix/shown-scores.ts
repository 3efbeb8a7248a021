import { type FigureOptions, labelOf } from '@sluice/charts';
import { type MatrixFigure, matrixFigure, matrixTexts } from '@sluice/charts/matrix';
import type { Table } from '@sluice/core/table';
import type { WidgetData } from '../context/widget-data.ts';

/** The figure of one score by another: the scores and routes as the catalog calls them. */
export function shownScores(table: Table, { setting }: WidgetData, options: FigureOptions): MatrixFigure {
  const { matrix, scores = {} } = setting.description.catalog;
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
