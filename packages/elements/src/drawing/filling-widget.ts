import { html, type TemplateResult } from 'lit/html.js';
import { type ChartFigure, ChartWidget } from '../base/chart-widget.ts';
import type { PropertyDeclarations, PropertyValues } from '../base/light-element.ts';

/** A chart that may be as high as the other cards of its row. */
export abstract class FillingWidget<F extends ChartFigure> extends ChartWidget<F> {
  static override properties: PropertyDeclarations = { room: { state: true } };

  /** Height the row leaves, in pixels, once it is measured. */
  declare room: number | undefined;
  readonly #rooms = new ResizeObserver((entries) => {
    this.room = Math.floor(entries.at(-1)?.contentRect.height ?? 0);
  });

  /** Height of the drawing: on paper no row leaves any. */
  protected get filledHeight(): number {
    return Math.max(this.heightOf(null), (!this.isPrinted && this.room) || 0);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#rooms.disconnect();
  }

  /** A drawing that has no part in the height of its row. */
  protected filling(drawn: TemplateResult): TemplateResult {
    return html`<div class="room"></div><div class="fills">${drawn}</div>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const room = this.renderRoot.querySelector('.room');
    const body = this.renderRoot.querySelector<HTMLElement>('.body');
    body?.style.setProperty('min-block-size', room ? `${this.heightOf(null)}px` : 'auto');
    if (room) this.#rooms.observe(room);
    else this.#rooms.disconnect();
  }
}
