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
  const [total, compare] = [tableOf(answers, 'total'), tableOf(answers, 'before')];
  return funnelFigure(table, {
    ...options,
    ...(funnel
      ? {
          stages: funnel.stages.map((s) => ({
            id: s.id,
            label: labelOf(s.label, setting.locale),
            optional: s.optional,
          })),
        }
      : {}),
    ...(funnel ? { subject: funnel.count === 'entries' ? 'entry' : funnel.subject } : {}),
    ...(funnel && !funnel.counts
      ? { window: funnel.window && setting.texts.funnel.windowOf(funnel.window.n, funnel.window.unit) }
      : {}),
    ...(by ? { by: breakdown(by, setting, orders[by]) } : {}),
    ...(by && total ? { total } : {}),
    ...(compare ? { compare } : {}),
    targets: stageTargets(data),
  });
}
