import { type FigureOptions, labelOf } from '@sluice/charts';
import { type CohortFigure, cohortFigure, cohortTexts } from '@sluice/charts/cohort';
import type { Table } from '@sluice/core/table';
import type { WidgetData } from '../context/widget-data.ts';
import { breakdown } from '../words/breakdown.ts';

/** The figure of a cohort widget: its stages and its rows as the catalog calls them. */
export function shownCohort(
  table: Table,
  { widget, setting, orders }: WidgetData,
  options: FigureOptions,
): CohortFigure {
  const { catalog } = setting.description;
  const cohort = widget.kind === 'cohort' ? widget.cohort : undefined;
  const funnel = cohort && catalog.funnels[cohort.funnel];
  const label = (id = '') => {
    const stage = funnel?.stages.find((each) => each.id === id);
    return stage ? labelOf(stage.label, setting.locale) : id;
  };
  return cohortFigure(table, {
    ...options,
    words: cohortTexts(setting.locale),
    from: label(cohort?.from),
    to: label(cohort?.to),
    ...(funnel ? { subject: funnel.subject } : {}),
    ...(widget.by ? { by: breakdown(widget.by, setting, orders[widget.by]) } : {}),
  });
}
