import type { Drawing, FigureCommon, Mark } from '@sluice/charts';
import { html, type TemplateResult } from 'lit/html.js';
import type { WidgetData } from '../context/widget-data.ts';
import { drawingStyles } from '../drawing/drawing.styles.ts';
import { Canvas } from '../drawing/drawing.ts';
import type { Spaced } from '../drawing/spaced.ts';
import { walk } from '../drawing/walk.ts';
import type { Styles } from '../theme/css.ts';
import { isCombined } from './events.ts';
import type { PropertyDeclarations, PropertyValues } from './light-element.ts';
import { SluiceWidget } from './sluice-widget.ts';

export interface ChartFigure extends FigureCommon {
  readonly drawing: Drawing;
}

/** A widget with a drawing: one tab stop, arrows between its marks, a card with exact numbers beside the mark. */
export abstract class ChartWidget<F extends ChartFigure> extends SluiceWidget<F> {
  static override styles: Styles = [SluiceWidget.styles, drawingStyles];
  static override properties: PropertyDeclarations = {
    mark: { state: true },
    tip: { state: true },
    gap: { state: true },
  };

  /** The mark the keyboard stands on. */
  declare protected mark: string | null;
  /** The mark whose card is open, and where the pointer is. */
  declare protected tip: { readonly id: string; readonly x: number | null } | null;

  /** Pixels between letters beyond those of the font. */
  declare protected gap: number;

  readonly #canvas = new Canvas();
  /** What makes room for them. */
  #spaced: Spaced | undefined;
  /** The last pointer was a finger. */
  #isTouch = false;
  /** The mark whose card a tap has opened. */
  #tapped: string | null = null;

  constructor() {
    super();
    this.mark = this.tip = null;
    this.gap = 0;
  }

  /** Bars move where they are seen; elsewhere they are there at once, as each that moves is laid out in every frame. */
  protected override seen(isSeen: boolean): void {
    super.seen(isSeen);
    this.#canvas.move(isSeen);
  }

  protected override fitted(make: (width: number) => F): F {
    return this.gap && this.#spaced ? this.#spaced(make, this.width, this.gap) : super.fitted(make);
  }

  protected override resized(width: number): void {
    super.resized(width);
    void this.#space();
  }

  readonly #space = async (): Promise<void> => {
    const { ruler } = this;
    if (!ruler) return;
    ruler.ontransitionend = this.#space;
    const gap = Number.parseFloat(getComputedStyle(ruler).letterSpacing) || 0;
    if (gap) this.#spaced = (await import('../drawing/spaced.ts')).spaced;
    this.gap = gap;
  };

  /** How a screen reader calls the chart. */
  protected abstract chartKind(data: WidgetData): string;

  protected override drawn({ drawing, marks }: F, data: WidgetData): TemplateResult {
    const shown = marks.find(({ id }) => id === this.tip?.id);
    const [shapes, over] = this.#canvas.draw(drawing, this.#dimmed(marks, data), marks, this.mark);
    return html`<div class="chart"><svg part="chart" role="graphics-document" aria-roledescription=${this.chartKind(data)}
      aria-labelledby="title" aria-description=${data.setting.texts.keys.help} tabindex="-1" width=${drawing.width} height=${drawing.height} viewBox="0 0 ${drawing.width} ${drawing.height}"
      @keydown=${this.#onKey} @focusin=${this.#onFocus} @focusout=${this.#hide} @pointerover=${this.#onPointer}
      @pointerleave=${this.#hide} @click=${this.#onClick}>${shapes}${over}</svg>${shown ? html`<div class="tip" part="tip" aria-hidden="true"><b>${shown.lines[0]}</b>${shown.lines.slice(1).map((line) => html`<span>${line}</span>`)}${this.#hint(shown, data)}</div>` : ''}</div>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const mark = this.tip && this.figure?.marks.find(({ id }) => id === this.tip?.id);
    const card = mark && this.renderRoot.querySelector<HTMLElement>('.tip');
    if (mark && card) this.#place(card, mark);
  }

  protected override get isExplored(): boolean {
    return this.tip !== null || this.mark !== null;
  }

  protected override forget(): void {
    super.forget();
    this.#canvas.forget();
  }

  #place(card: HTMLElement, mark: Mark): void {
    const { width = 0, height = 0 } = this.figure?.drawing ?? {};
    const centre = this.tip?.x ?? mark.x + Math.min(mark.width / 2, 160);
    const x = Math.max(0, Math.min(centre - card.offsetWidth / 2, width - card.offsetWidth));
    const below = mark.y + mark.height + 4;
    // of a mark as tall as the figure it stands within this: above are the title and the summary
    const y = below + card.offsetHeight <= height + 24 ? below : Math.max(0, mark.y - card.offsetHeight - 4);
    Object.assign(card.style, {
      insetInlineStart: `${this.matches(':dir(rtl)') ? width - x - card.offsetWidth : x}px`,
      insetBlockStart: `${y}px`,
      visibility: 'visible',
    });
  }

  /** Marks of the groups a filter leaves out, where this chart is broken down by the filtered dimension. */
  #dimmed(marks: readonly Mark[], { state }: WidgetData): ReadonlySet<string> {
    const isOut = ({ select }: Mark) => {
      const chosen = select && state.filters?.[select.dimension];
      const values: readonly unknown[] = Array.isArray(chosen) ? chosen : [chosen];
      return chosen !== undefined && !values.includes(select?.value);
    };
    return new Set(marks.filter(isOut).map(({ id }) => id));
  }

  #markOf(event: Event): Mark | undefined {
    const id = event.target instanceof Element ? event.target.getAttribute('data-mark') : null;
    return this.figure?.marks.find((mark) => mark.id === id);
  }

  /** What can be done here, for a keyboard or a finger. */
  #hint({ select }: Mark, { setting: { texts } }: WidgetData): TemplateResult | string {
    const words = this.#isTouch ? select && texts.filter.tapAgain : this.tip?.x === null && texts.keys.help;
    return words ? html`<span class="hint">${words}</span>` : '';
  }

  #onPointer(event: PointerEvent): void {
    this.#isTouch = event.pointerType === 'touch';
    if (this.#isTouch) void this.#tap(event);
    else this.#point(event, this.#markOf(event));
  }

  /** Opens the card of the mark that is nearest to a finger. */
  async #tap(event: MouseEvent): Promise<Mark | undefined> {
    const { reached } = await import('../drawing/reached.ts');
    const { left, top } = this.#corner;
    const mark = reached(this.figure?.marks ?? [], event.clientX - left, event.clientY - top);
    this.#point(event, mark);
    return mark;
  }

  #point({ clientX }: MouseEvent, mark: Mark | undefined): void {
    this.tip = mark ? { id: mark.id, x: clientX - this.#corner.left } : null;
  }

  get #corner(): DOMRect {
    return (this.renderRoot.querySelector('.chart') ?? this).getBoundingClientRect();
  }

  #onFocus(event: FocusEvent): void {
    const mark = this.#markOf(event);
    if (!mark) return;
    this.mark = mark.id;
    if (!this.#isTouch || !this.tip) this.tip = { id: mark.id, x: null };
  }

  /** A finger that is lifted leaves the card open; it goes when another place is tapped. */
  #hide({ type }: Event): void {
    if (this.#isTouch && type === 'pointerleave') return;
    this.#tapped = this.tip = null;
  }

  /** A finger has no hover: its first tap opens the card, the second chooses. */
  async #onClick(event: MouseEvent | KeyboardEvent): Promise<void> {
    const isTap = this.#isTouch && 'clientX' in event;
    const mark = isTap ? await this.#tap(event) : this.#markOf(event);
    if (isTap && mark?.id !== this.#tapped) this.#tapped = mark?.id ?? null;
    else if (mark?.select) this.choose(mark.select);
  }

  async #onKey(event: KeyboardEvent): Promise<void> {
    const from = this.#markOf(event);
    if (!from || !this.figure || isCombined(event)) return;
    if (event.key === 'Escape') {
      this.renderRoot.querySelector<SVGElement>('svg[part=chart]')?.focus();
      return;
    }
    if (event.key === 'Enter' || event.key === ' ') void this.#onClick(event);
    const to = walk(this.figure.marks, from, event.key);
    if (!to && event.key !== ' ') return;
    event.preventDefault();
    if (!to) return;
    this.mark = to.id;
    await this.updateComplete;
    this.renderRoot.querySelector<SVGElement>(`[data-mark="${CSS.escape(to.id)}"]`)?.focus();
  }
}
