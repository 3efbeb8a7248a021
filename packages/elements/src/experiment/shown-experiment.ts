import type { FigureOptions } from '@sluice/charts';
import { type ExperimentFigure, experimentFigure, experimentTexts } from '@sluice/charts/experiment';
import type { Table } from '@sluice/core/table';
import type { WidgetData } from '../context/widget-data.ts';

/** The figure of an experiment widget. */
export function shownExperiment(table: Table, { setting }: WidgetData, options: FigureOptions): ExperimentFigure {
  return experimentFigure(table, { ...options, words: experimentTexts(setting.locale) });
}
