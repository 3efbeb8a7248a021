import { type FigureOptions, type TableFigure, type TableSort, tableHeight } from '@sluice/charts';
import type { Catalog, Widget } from '@sluice/core/catalog';
import type { Table } from '@sluice/core/table';
import { html, type TemplateResult } from 'lit/html.js';
import { isCombined } from '../base/events.ts';
import type { PropertyDeclarations } from '../base/light-element.ts';
import { SluiceWidget } from '../base/sluice-widget.ts';
import type { WidgetData } from '../context/widget-data.ts';
import type { Styles } from '../theme/css.ts';
import { gridTemplate } from './grid.ts';
import { shownTable } from './shown-table.ts';
import { moveStop } from './stops.ts';
import { tableStyles } from './table.styles.ts';

/**
 * Metrics by a dimension: inline bars, sorting, a total that agrees with the kpis.
 *
 * @summary Any metrics by any dimension as a table.
 * @slot - Shown until the first answer, and without JavaScript.
 * @slot title - In place of the title.
 * @slot actions - Buttons beside the title.
 * @slot empty - In place of the words for no rows.
 * @slot error - In place of the words for a failure.
 * @event sluice-ready - The first answer is shown.
 * @event sluice-data - New numbers are shown.
 * @event sluice-select - A reader chose a row.
 * @event sluice-filter - The reader asks for another period or other filters.
 * @event sluice-error - There are no numbers, and why.
 * @csspart card - The whole card.
 * @csspart title - Its heading.
 * @csspart summary - The sentence under it.
 * @csspart table - The table.
 * @csspart info - The info panel.
 * @cssproperty --sluice-accent - Colour of the inline bars.
 */
export class SluiceTable extends SluiceWidget<TableFigure> {
  static override styles: Styles = [SluiceWidget.styles, tableStyles];
  static override properties: PropertyDeclarations = {
    metrics: {},
    sort: { state: true },
    stop: { state: true },
    showAll: { state: true },
  };

  /** Metric ids, separated by commas; for a table that stands alone. */
  declare metrics: string | null;
  declare protected sort: TableSort | null;
  /** Which button is the table's tab stop. */
  declare protected stop: number;
  declare protected showAll: boolean;

  constructor() {
    super();
    this.sort = null;
    this.stop = 0;
    this.showAll = false;
  }

  protected override readonly summaryLength = 480;

  protected override widgetOf({ metrics }: Catalog): Widget | null {
    const asked = (this.metrics ?? this.name ?? Object.keys(metrics).join(',')).split(',').map((id) => id.trim());
    const known = asked.filter((id) => Object.hasOwn(metrics, id));
    if (known.length === 0) return null;
    return { id: 'table', kind: 'table', metrics: known, span: 1, ...(this.by ? { by: this.by } : {}) };
  }

  protected override figureOf(table: Table, data: WidgetData, options: FigureOptions): TableFigure {
    return shownTable(table, data, options, { sort: this.sort, showAll: this.showAll || this.isPrinted });
  }

  protected override drawn(figure: TableFigure, data: WidgetData): TemplateResult {
    const { view } = data.setting.texts;
    const isFolded = figure.hidden > 0 || this.showAll;
    const all = figure.rows.length + figure.hidden;
    return html`<div @keydown=${this.#onKey} @focusin=${this.#onFocus}>${gridTemplate(figure, data, {
      stop: this.stop,
      sortBy: (column) => this.#sortBy(figure, column),
      choose: (select) => this.choose(select),
    })}</div>${
      isFolded
        ? html`<button class="btn more" @click=${() => {
            this.showAll = !this.showAll;
          }}>${this.showAll ? view.showLess : view.showAll(all)}</button>`
        : ''
    }`;
  }

  #sortBy({ columns }: TableFigure, column: string): void {
    const now = columns.find(({ name }) => name === column);
    const first = now?.align === 'end' ? 'descending' : 'ascending';
    const other = first === 'descending' ? 'ascending' : 'descending';
    this.sort = { column, direction: now?.sort === first ? other : first };
  }

  #stops(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('[data-stop]')];
  }

  #onFocus(event: FocusEvent): void {
    const at = this.#stops().indexOf(event.target as HTMLElement);
    if (at >= 0) this.stop = at;
  }

  #onKey(event: KeyboardEvent): void {
    const to = moveStop(this.#stops(), event.target, event.key);
    if (!to || isCombined(event)) return;
    event.preventDefault();
    to.focus();
  }

  protected override heightOf(data: WidgetData | null): number {
    const by = data?.widget.by;
    const rows = by ? (data?.orders[by]?.length ?? 8) : 1;
    return tableHeight(Math.min(rows, data?.widget.limit ?? rows), Boolean(by));
  }
}
