import { type FigureOptions, KPI_HEIGHT, type KpiFigure, type KpiTarget } from '@sluice/charts';
import type { Catalog, Widget } from '@sluice/core/catalog';
import type { Table } from '@sluice/core/table';
import { html, nothing, svg, type TemplateResult } from 'lit/html.js';
import { SluiceWidget } from '../base/sluice-widget.ts';
import type { WidgetData } from '../context/widget-data.ts';
import { drawingStyles } from '../drawing/drawing.styles.ts';
import { Canvas } from '../drawing/drawing.ts';
import type { Styles } from '../theme/css.ts';
import { goalOf } from '../words/goal.ts';
import { kpiStyles } from './kpi.styles.ts';
import { shownKpi } from './shown-kpi.ts';

const SHAPES = {
  circle: 'M4 0a4 4 0 1 1 0 8a4 4 0 1 1 0-8z',
  diamond: 'M4-.5 8.5 4 4 8.5-.5 4z',
  square: 'M.5.5h7v7h-7z',
  none: '',
};

/**
 * One number with its change, target and course.
 *
 * @summary A number, its change against the previous period, its target and a sparkline.
 * @slot - Shown until the first answer, and without JavaScript.
 * @slot title - In place of the title.
 * @slot actions - Buttons beside the title.
 * @slot empty - In place of the words for no value.
 * @slot error - In place of the words for a failure.
 * @event sluice-ready - The first answer is shown.
 * @event sluice-data - New numbers are shown.
 * @event sluice-filter - The reader asks for another period or other filters.
 * @event sluice-error - There are no numbers, and why.
 * @csspart card - The whole card.
 * @csspart title - Its heading.
 * @csspart number - The number.
 * @csspart table - The numbers as a table.
 * @csspart info - The info panel.
 * @cssproperty --sluice-accent - Colour of the sparkline.
 */
export class SluiceKpi extends SluiceWidget<KpiFigure> {
  static override styles: Styles = [SluiceWidget.styles, drawingStyles, kpiStyles];
  readonly #canvas = new Canvas(true);

  protected override widgetOf({ metrics }: Catalog): Widget | null {
    const metric = this.name ?? Object.keys(metrics)[0] ?? '';
    if (!Object.hasOwn(metrics, metric)) return null;
    return { id: metric, kind: 'kpi', metric, span: 1 };
  }

  protected override figureOf(table: Table, data: WidgetData, options: FigureOptions): KpiFigure {
    return shownKpi(table, data, options);
  }

  protected override drawn(figure: KpiFigure, { isCompared, setting }: WidgetData): TemplateResult {
    const { number, unit, exact, change, target, remark, sparkline, state } = figure;
    this.dataset['goal'] = String(target !== null);
    return html`<div class="kpi"><div class="top"><p class="number ${state === 'withheld' ? 'word' : ''}" part="number" title=${exact}>${number}${
      unit ? html`<small>${unit}</small>` : ''
    }</p>${
      sparkline
        ? html`<svg aria-hidden="true" width=${sparkline.width} height=${sparkline.height} viewBox="0 0 ${sparkline.width} ${sparkline.height}" preserveAspectRatio="xMaxYMid meet">${this.#canvas.draw(sparkline)[0]}</svg>`
        : nothing
    }</div>
    <p class="change ${change?.tone ?? ''}">${remark || (isCompared ? html`<b>${change?.text ?? '—'}</b> ${setting.texts.vsPrevious}` : nothing)}</p>
    <p class="status" title=${target?.rule ?? nothing}>${target ? statusTemplate(target) : nothing}</p></div>`;
  }

  protected override heightOf(data: WidgetData | null): number {
    if (data?.widget.kind !== 'kpi') return KPI_HEIGHT;
    return KPI_HEIGHT - (data.isCompared ? 0 : 20) - (goalOf(data.widget.metric, data) ? 0 : 24);
  }
}

function statusTemplate({ status, statusText, text, shape }: KpiTarget): TemplateResult {
  const d = SHAPES[shape];
  const sign = svg`<svg class=${status} width="8" height="8" fill="currentColor" aria-hidden="true"><path d=${d}></path></svg>`;
  return html`${d ? sign : ''}<span>${statusText} · ${text}</span>`;
}
