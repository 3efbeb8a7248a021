import type { FigureOptions } from '@sluice/charts';
import { type ScoreFigure, scoreFigure, scoreTexts } from '@sluice/charts/score';
import type { Table } from '@sluice/core/table';
import type { WidgetData } from '../context/widget-data.ts';

/** The figure of a score widget with the thresholds of the file, as high as its row leaves room for. */
export function shownScore(
  table: Table,
  { widget, setting }: WidgetData,
  options: FigureOptions,
  height = 0,
): ScoreFigure {
  const score = widget.kind === 'score' ? setting.description.catalog.scores?.[widget.score] : undefined;
  return scoreFigure(table, {
    ...options,
    height,
    words: scoreTexts(setting.locale),
    grades: score?.grades ?? [],
    ...(score ? { subject: score.subject } : {}),
  });
}
