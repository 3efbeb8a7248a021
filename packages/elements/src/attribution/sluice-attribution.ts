import { type FigureOptions, mirrored } from '@sluice/charts';
import { type AttributionFigure, attributionHeight, attributionTexts } from '@sluice/charts/attribution';
import type { Catalog, Widget } from '@sluice/core/catalog';
import type { Table } from '@sluice/core/table';
import { ChartWidget } from '../base/chart-widget.ts';
import { namedWidget } from '../cohort/named-widget.ts';
import type { WidgetData } from '../context/widget-data.ts';
import type { Styles } from '../theme/css.ts';
import { shownAttribution } from './shown-attribution.ts';

/** Rows and paths there is room for before the answer says how many there are. */
const EXPECTED_ROWS = 9;
const EXPECTED_PATHS = 5;

/**
 * Who gets the credit for conversions: a row a channel, a column a model, the sums under them, and the paths most leads
 * went. What no touch got is a row of its own, so each model adds up to all conversions.
 *
 * @summary Credit by channel under several models side by side.
 * @slot - Shown until the first answer, and without JavaScript.
 * @slot title - In place of the title.
 * @slot actions - Buttons beside the title.
 * @slot empty - In place of the words for no rows.
 * @slot error - In place of the words for a failure.
 * @event sluice-ready - The first answer is shown.
 * @event sluice-data - New numbers are shown.
 * @event sluice-select - A reader chose a group.
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
 * @cssproperty --sluice-accent - Colour of the bars.
 */
export class SluiceAttribution extends ChartWidget<AttributionFigure> {
  static override styles: Styles = ChartWidget.styles;

  protected override readonly summaryLength = 760;
  protected override readonly noteLength = 480;

  protected override widgetOf({ dashboards, attribution }: Catalog): Widget | null {
    const found = namedWidget(dashboards, 'attribution', this.name);
    const alone: Widget | null = attribution
      ? { id: 'attribution', kind: 'attribution', attribution: true, title: attribution.label, span: 1 }
      : null;
    const widget = found ?? (this.name === null || this.name === 'attribution' ? alone : null);
    return widget && { ...widget, ...(this.by ? { by: this.by } : {}) };
  }

  protected override chartKind({ setting }: WidgetData): string {
    return attributionTexts(setting.locale).kind;
  }

  protected override noteOf({ note }: AttributionFigure): string {
    return note;
  }

  protected override figureOf(table: Table, data: WidgetData, options: FigureOptions): AttributionFigure {
    const figure = shownAttribution(table, data, options);
    return this.matches(':dir(rtl)') ? mirrored(figure) : figure;
  }

  protected override heightOf(_data: WidgetData | null): number {
    const { rows, paths } = this.figure ?? {};
    return attributionHeight(
      rows?.length ?? EXPECTED_ROWS,
      Math.min(paths?.length ?? EXPECTED_PATHS, EXPECTED_PATHS + 1),
    );
  }
}
