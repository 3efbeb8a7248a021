import { type FigureOptions, type TrendFigure, trendFigure } from '@sluice/charts';
import type { Metric } from '@sluice/core/catalog';
import type { Table } from '@sluice/core/table';
import { tableOf } from '../context/ask.ts';
import type { WidgetData } from '../context/widget-data.ts';
import { breakdown } from '../words/breakdown.ts';
import { bucketGoalOf } from '../words/bucket-goal.ts';
import { metricLabel, metricOf } from '../words/widget-words.ts';

/** The figure of a trend widget in a height in pixels: its lines, the other period and the target of a bucket. */
export function shownTrend(table: Table, data: WidgetData, options: FigureOptions, height: number): TrendFigure {
  const { widget, setting, answers, orders } = data;
  const id = widget.kind === 'trend' ? widget.metric : '';
  return trendFigure(table, {
    ...options,
    metric: id,
    label: metricLabel(id, setting),
    additive: addsUp(metricOf(id, setting)),
    by: widget.by ? breakdown(widget.by, setting, orders[widget.by]) : undefined,
    compare: tableOf(answers, 'before'),
    target: bucketGoalOf(id, table.info.grain, data),
    height,
  });
}

/** Counts add up, but for distinct values, of which one may be in several groups. */
function addsUp(metric: Metric | undefined): boolean {
  return metric?.unit === 'count' && !JSON.stringify(metric.formula).includes('"distinct"');
}
