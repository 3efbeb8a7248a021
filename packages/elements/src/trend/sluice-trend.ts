import { type FigureOptions, type TrendFigure, trendHeight } from '@sluice/charts';
import type { Catalog, Widget } from '@sluice/core/catalog';
import type { Table } from '@sluice/core/table';
import type { TemplateResult } from 'lit/html.js';
import type { WidgetData } from '../context/widget-data.ts';
import { FillingWidget } from '../drawing/filling-widget.ts';
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
export class SluiceTrend extends FillingWidget<TrendFigure> {
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

  protected override figureOf(table: Table, data: WidgetData, options: FigureOptions): TrendFigure {
    return shownTrend(table, data, options, this.filledHeight);
  }

  protected override drawn(figure: TrendFigure, data: WidgetData): TemplateResult {
    return this.filling(super.drawn(figure, data));
  }

  protected override heightOf(): number {
    return trendHeight(this.width);
  }
}
