import type { FigureOptions } from '@sluice/charts';
import { type AttributionFigure, attributionFigure, attributionTexts } from '@sluice/charts/attribution';
import type { Table } from '@sluice/core/table';
import { tableOf } from '../context/ask.ts';
import type { WidgetData } from '../context/widget-data.ts';
import { breakdown } from '../words/breakdown.ts';

/** The figure of an attribution widget: its groups as the catalog calls them, its common paths under them. */
export function shownAttribution(
  table: Table,
  { widget, setting, answers, orders }: WidgetData,
  options: FigureOptions,
): AttributionFigure {
  const by = widget.by ?? setting.description.catalog.attribution?.by ?? 'channel';
  const paths = tableOf(answers, 'paths');
  return attributionFigure(table, {
    ...options,
    words: attributionTexts(setting.locale),
    by: breakdown(by, setting, orders[by]),
    ...(paths ? { paths } : {}),
    lacksPaths: Boolean(answers?.paths && !paths),
  });
}
