import { type FigureOptions, labelOf } from '@sluice/charts';
import { type PlanFigure, planFigure, planTexts } from '@sluice/charts/plan';
import type { Table } from '@sluice/core/table';
import type { WidgetData } from '../context/widget-data.ts';

/** How a plan widget calls a stage. */
export function stageLabels({ widget, setting }: WidgetData): (stage: string) => string {
  const { plans = {}, funnels } = setting.description.catalog;
  const plan = widget.kind === 'plan' ? plans[widget.plan] : undefined;
  const stages = funnels[plan?.funnel ?? '']?.stages ?? [];
  return (id) => {
    const stage = stages.find((each) => each.id === id);
    return stage ? labelOf(stage.label, setting.locale) : id;
  };
}

/** The figure of a plan widget. */
export function shownPlan(table: Table, data: WidgetData, options: FigureOptions): PlanFigure {
  return planFigure(table, { ...options, words: planTexts(data.setting.locale), label: stageLabels(data) });
}
