import { type FigureOptions, type KpiFigure, kpiFigure } from '@sluice/charts';
import type { Table } from '@sluice/core/table';
import { tableOf } from '../context/ask.ts';
import type { WidgetData } from '../context/widget-data.ts';
import { goalOf } from '../words/goal.ts';
import { metricLabel, metricOf } from '../words/widget-words.ts';

/** The figure of a kpi widget: its number with the other period, the course and the target the catalog has for it. */
export function shownKpi(table: Table, data: WidgetData, options: FigureOptions): KpiFigure {
  const { widget, setting, answers } = data;
  const id = widget.kind === 'kpi' ? widget.metric : '';
  const figure = kpiFigure(table, {
    ...options,
    metric: id,
    label: metricLabel(id, setting),
    better: metricOf(id, setting)?.better,
    compare: tableOf(answers, 'before'),
    closed: tableOf(answers, 'closed'),
    series: tableOf(answers, 'trail'),
    target: goalOf(id, data),
  });
  return { ...figure, empty: false };
}
