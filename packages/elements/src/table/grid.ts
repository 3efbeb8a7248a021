import type { Selection, TableCell, TableFigure, TableHead, TableLine } from '@sluice/charts';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { WidgetData } from '../context/widget-data.ts';
import { paint } from '../theme/tokens.ts';

interface GridActions {
  /** Index of the button that is the tab stop. */
  readonly stop: number;
  readonly sortBy: (column: string) => void;
  readonly choose: (select: Selection) => void;
}

/** The table itself: heads sort, the first cell of a row filters the dashboard. */
export function gridTemplate(figure: TableFigure, data: WidgetData, actions: GridActions): TemplateResult {
  const { columns, rows, total } = figure;
  const { texts } = data.setting;
  const heads = columns.length;
  const stop = Math.min(actions.stop, heads + rows.length - 1);
  const tab = (index: number) => (index === stop ? 0 : -1);
  return html`<div class="scroll" part="table"><table class="grid" role="table">
    <caption class="vh">${figure.summary}</caption>
    <thead role="rowgroup"><tr role="row">${columns.map(
      (
        column,
        i,
      ) => html`<th scope="col" role="columnheader" class=${sideOf(column)} aria-sort=${column.sort ?? nothing}>
        <button data-stop="head" tabindex=${tab(i)} title=${texts.view.sortBy(column.label)} @click=${() => actions.sortBy(column.name)}>${column.label}${
          column.sort ? html`<span aria-hidden="true"> ${column.sort === 'ascending' ? '↑' : '↓'}</span>` : ''
        }</button></th>`,
    )}</tr></thead>
    <tbody role="rowgroup">${rows.map((line, i) =>
      rowTemplate(line, columns, filterClass(line, data), {
        tab: tab(heads + i),
        choose: actions.choose,
        filterBy: texts.filter.filterBy,
      }),
    )}${total ? rowTemplate(total, columns, 'total', null) : ''}</tbody></table></div>`;
}

interface RowActions {
  readonly tab: number;
  readonly choose: (select: Selection) => void;
  readonly filterBy: (value: string) => string;
}

function rowTemplate(
  line: TableLine,
  columns: readonly TableHead[],
  name: string,
  row: RowActions | null,
): TemplateResult {
  const { select } = line;
  return html`<tr role="row" class=${name}>${line.cells.map((cell, i) => {
    const button = i === 0 && row && select;
    const text = button
      ? html`<button data-stop="row" tabindex=${row.tab} aria-pressed=${name === 'in' ? 'true' : 'false'} title=${row.filterBy(cell.text)} @click=${() => row.choose(select)}>${cell.text}</button>`
      : cell.text;
    if (i === 0)
      return html`<th scope="row" role="rowheader" class=${sideOf(columns[i])} title=${cell.remark || nothing}>${blockTemplate(cell)}${text}</th>`;
    const label = html`<span class="name" aria-hidden="true">${columns[i]?.label}</span>`;
    return html`<td role="cell" class="${sideOf(columns[i])}${cell.text.length > 11 ? ' long' : ''}" title=${cell.remark || nothing}>${label}${blockTemplate(cell)}${text}</td>`;
  })}</tr>`;
}

/** The colour of a group, or the bar of a number. */
function blockTemplate({ swatch, bar }: TableCell): TemplateResult | typeof nothing {
  if (swatch)
    return html`<svg class="swatch" width="8" height="8" aria-hidden="true"><rect width="8" height="8" rx="2" fill=${paint(swatch)}></rect></svg>`;
  if (bar === null || bar === 0) return nothing;
  return html`<svg class="bar" width=${bar} height="8" aria-hidden="true"><rect width=${bar} height="8" rx="2" fill=${paint('--sluice-accent')}></rect></svg>`;
}

function sideOf(column: TableHead | undefined): string {
  return column?.align === 'start' ? 'start' : '';
}

/** Whether a filter keeps this row's group or leaves it out. */
function filterClass({ select }: TableLine, { state }: WidgetData): 'in' | 'out' | '' {
  const chosen = select && state.filters?.[select.dimension];
  if (chosen === undefined) return '';
  const values: readonly unknown[] = Array.isArray(chosen) ? chosen : [chosen];
  return values.includes(select?.value) ? 'in' : 'out';
}
