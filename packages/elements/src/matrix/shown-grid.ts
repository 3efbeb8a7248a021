import type { FigureOptions } from '@sluice/charts';
import {
  type GridTexts,
  gridFigure,
  gridNames,
  gridTextsFor,
  type MatrixFigure,
  matrixTexts,
} from '@sluice/charts/matrix';
import type { GridFacts, Table } from '@sluice/core/table';
import type { WidgetData } from '../context/widget-data.ts';
import type { GridPart } from './grid-part.ts';

/** The figure of a matrix of labels, content or two dimensions, as the catalog calls them. */
export function shownGrid(
  table: Table,
  facts: GridFacts,
  { setting }: WidgetData,
  options: FigureOptions,
  words: GridTexts,
): MatrixFigure {
  const names = gridNames(facts, setting.description.catalog, setting.locale, words);
  return gridFigure(table, { ...options, ...names, words, noteAt: matrixTexts(setting.locale).noteAt });
}

/** What draws such a matrix in one language. */
export async function gridPart(locale: string): Promise<GridPart> {
  const words = await gridTextsFor(locale);
  return { locale, draw: (table, facts, data, options) => shownGrid(table, facts, data, options, words) };
}
