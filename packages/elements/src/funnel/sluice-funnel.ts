import { type FigureOptions, type FunnelFigure, funnelHeight, mirrored } from '@sluice/charts';
import type { Catalog, Widget } from '@sluice/core/catalog';
import type { Table } from '@sluice/core/table';
import { ChartWidget } from '../base/chart-widget.ts';
import { breakdownOf } from '../context/ask.ts';
import type { WidgetData } from '../context/widget-data.ts';
import { shownFunnel } from './shown-funnel.ts';

/**
 * A funnel: stages as bars on one scale, what is lost between them, the biggest leak, leads that are still maturing.
 *
 * @summary Stages of a funnel with counts, rates and losses.
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
export class SluiceFunnel extends ChartWidget<FunnelFigure> {
  protected override readonly summaryLength = 560;
  protected override readonly comparisonLength = 360;
  protected override readonly noteLength = 640;

  protected override widgetOf({ funnels }: Catalog): Widget | null {
    const funnel = this.name ?? Object.keys(funnels)[0] ?? '';
    if (!Object.hasOwn(funnels, funnel)) return null;
    return { id: funnel, kind: 'funnel', funnel, span: 1, ...(this.by ? { by: this.by } : {}) };
  }

  protected override chartKind({ setting }: WidgetData): string {
    return setting.texts.funnel.kind;
  }

  protected override noteOf(figure: FunnelFigure): string {
    return figure.note;
  }

  protected override figureOf(table: Table, data: WidgetData, options: FigureOptions): FunnelFigure {
    const figure = shownFunnel(table, data, options);
    return this.matches(':dir(rtl)') ? mirrored(figure) : figure;
  }

  protected override heightOf(data: WidgetData | null): number {
    const { widget, setting, orders } = data ?? {};
    const funnel = widget?.kind === 'funnel' ? setting?.description.catalog.funnels[widget.funnel] : undefined;
    const by = widget && setting && breakdownOf(widget, setting);
    const groups = by ? (orders?.[by]?.length ?? 9) : 0;
    return funnelHeight(this.width, funnel?.stages.length ?? 5, groups);
  }
}
