import { type FigureOptions, type TrendFigure, trendHeight } from '@sluice/charts';
import type { Catalog, Widget } from '@sluice/core/catalog';
import type { Table } from '@sluice/core/table';
import { html, type TemplateResult } from 'lit/html.js';
import { ChartWidget } from '../base/chart-widget.ts';
import type { PropertyDeclarations, PropertyValues } from '../base/light-element.ts';
import type { WidgetData } from '../context/widget-data.ts';
import { shownTrend } from './shown-trend.ts';

/**
 * A metric over time: lines with direct labels, its target, the other period, the open bucket dashed. It fills the
 * height of its row.
 *
 * @summary A metric over time.
 * @slot - Shown until the first answer, and without JavaScript.
 * @slot title - In place of the title.
 * @slot actions - Buttons beside the title.
 * @slot empty - In place of the words for no values.
 * @slot error - In place of the words for a failure.
 * @event sluice-ready - The first answer is shown.
 * @event sluice-data - New numbers are shown.
 * @event sluice-select - A reader chose a line.
 * @event sluice-filter - The reader asks for another period or other filters.
 * @event sluice-error - There are no numbers, and why.
 * @csspart card - The whole card.
 * @csspart title - Its heading.
 * @csspart summary - The sentence under it.
 * @csspart chart - The SVG.
 * @csspart table - The numbers as a table.
 * @csspart tip - The card beside a mark.
 * @csspart note - The line under the figure.
 * @csspart info - The info panel.
 * @cssproperty --sluice-accent - Colour of the line.
 */
export class SluiceTrend extends ChartWidget<TrendFigure> {
  static override properties: PropertyDeclarations = { room: { state: true } };

  /** Height the row leaves, in pixels; 0 until it is measured. */
  declare room: number;
  readonly #rooms = new ResizeObserver((entries) => {
    this.room = Math.floor(entries.at(-1)?.contentRect.height ?? 0);
  });

  constructor() {
    super();
    this.room = 0;
  }

  protected override readonly summaryLength = 560;

  protected override widgetOf({ metrics }: Catalog): Widget | null {
    const metric = this.name ?? Object.keys(metrics)[0] ?? '';
    if (!Object.hasOwn(metrics, metric)) return null;
    return { id: metric, kind: 'trend', metric, span: 1, ...(this.by ? { by: this.by } : {}) };
  }

  protected override chartKind({ setting }: WidgetData): string {
    return setting.texts.trend.kind;
  }

  protected override noteOf(figure: TrendFigure): string {
    return figure.note;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#rooms.disconnect();
  }

  protected override figureOf(table: Table, data: WidgetData, options: FigureOptions): TrendFigure {
    return shownTrend(table, data, options, Math.max(this.heightOf(data), this.isPrinted ? 0 : this.room));
  }

  protected override drawn(figure: TrendFigure, data: WidgetData): TemplateResult {
    return html`<div class="room"></div><div class="fills">${super.drawn(figure, data)}</div>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const room = this.renderRoot.querySelector('.room');
    const body = this.renderRoot.querySelector<HTMLElement>('.body');
    body?.style.setProperty('min-block-size', room ? `${this.heightOf()}px` : 'auto');
    if (room) this.#rooms.observe(room);
    else this.#rooms.disconnect();
  }

  protected override heightOf(_data?: WidgetData | null): number {
    return trendHeight(this.width);
  }
}
