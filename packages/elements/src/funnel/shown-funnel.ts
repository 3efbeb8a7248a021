import { type FigureOptions, type FunnelFigure, funnelFigure, labelOf } from '@sluice/charts';
import type { Table } from '@sluice/core/table';
import { breakdownOf, tableOf } from '../context/ask.ts';
import type { WidgetData } from '../context/widget-data.ts';
import { breakdown } from '../words/breakdown.ts';
import { stageTargets } from '../words/targets.ts';

/** The figure of a funnel widget: its stages, breakdown, comparison and targets as the catalog has them. */
export function shownFunnel(table: Table, data: WidgetData, options: FigureOptions): FunnelFigure {
  const { widget, setting, answers, orders } = data;
  const funnel = widget.kind === 'funnel' ? setting.description.catalog.funnels[widget.funnel] : undefined;
  const by = breakdownOf(widget, setting);
  return funnelFigure(table, {
    ...options,
    stages: funnel?.stages.map(({ id, label, optional }) => ({ id, label: labelOf(label, setting.locale), optional })),
    subject: funnel?.count === 'entries' ? 'entry' : funnel?.subject,
    window: funnel?.counts
      ? undefined
      : funnel?.window && setting.texts.funnel.windowOf(funnel.window.n, funnel.window.unit),
    by: by ? breakdown(by, setting, orders[by]) : undefined,
    total: tableOf(answers, 'total'),
    compare: tableOf(answers, 'before'),
    targets: stageTargets(data),
  });
}
