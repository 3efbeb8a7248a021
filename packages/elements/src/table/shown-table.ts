import { type FigureOptions, type TableFigure, type TableSort, tableFigure } from '@sluice/charts';
import type { Table } from '@sluice/core/table';
import { tableOf } from '../context/ask.ts';
import type { WidgetData } from '../context/widget-data.ts';
import { breakdown } from '../words/breakdown.ts';
import { metricLabel } from '../words/widget-words.ts';

/** What a reader has chosen for a table; without it the file's order and limit. */
export interface TableView {
  readonly sort?: TableSort | null;
  readonly showAll?: boolean;
}

/** The figure of a table widget: its rows sorted and cut as the file or the reader says, its total, its labels. */
export function shownTable(table: Table, data: WidgetData, options: FigureOptions, view: TableView = {}): TableFigure {
  const { widget, setting, answers, orders } = data;
  const metrics = widget.kind === 'table' ? widget.metrics : [];
  return tableFigure(table, {
    ...options,
    labels: Object.fromEntries(metrics.map((id) => [id, metricLabel(id, setting)])),
    by: widget.by ? [breakdown(widget.by, setting, orders[widget.by])] : undefined,
    total: tableOf(answers, 'total'),
    sort: view.sort ?? sortOf(widget),
    limit: view.showAll ? undefined : widget.limit,
  });
}

/** `cpl` rises, `-cpl` or `cpl desc` falls. */
function sortOf({ sort }: WidgetData['widget']): TableSort | null {
  const [, minus, column = '', word] = /^(-?)\s*(.+?)(?:\s+(asc|desc)\w*)?$/.exec(sort ?? '') ?? [];
  if (column === '') return null;
  return { column, direction: minus === '-' || word === 'desc' ? 'descending' : 'ascending' };
}
