import type { FigureCommon, FigureOptions, Selection, Texts } from '@sluice/charts';
import type { Table } from '@sluice/core/table';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { tableOf } from '../context/ask.ts';
import type { WidgetData } from '../context/widget-data.ts';
import { MeasuredElement } from '../sight/measured-element.ts';
import type { Styles } from '../theme/css.ts';
import { themeStyles } from '../theme/theme.styles.ts';
import { titleOf } from '../words/widget-words.ts';
import { cardStyles } from './card.styles.ts';
import { dataView } from './data-view.ts';
import { emit, type Failure, isCombined } from './events.ts';
import type { PropertyDeclarations, PropertyValues } from './light-element.ts';
import { CardPanels, definitionsTemplate } from './panels.ts';
import { placeBelow } from './popover.ts';
import { emptyFigure, errorTemplate, skeletonTemplate, withheldTemplate } from './states.ts';
import type { Kit } from './taken-element.ts';
import { toolsTemplate } from './tools.ts';
import { failureShown, flagText, isOfLooks, isWithheld } from './widget-state.ts';

/**
 * What all widgets are: a card with heading, one summary sentence, the figure, its note, an info panel, the numbers as a
 * table, CSV, and the states loading, empty, error, stale, partial, withheld.
 */
export abstract class SluiceWidget<F extends FigureCommon = FigureCommon> extends MeasuredElement {
  static override styles: Styles = [themeStyles, cardStyles];
  static override properties: PropertyDeclarations = {
    asTable: { state: true },
    isSlow: { state: true },
  };

  declare protected asTable: boolean;
  /** A frame is painted before the answer is there: bars stand in for it. Until then their room is enough. */
  declare protected isSlow: boolean;
  /** The figure while it is looked at: what fifty cards of a page would keep of theirs is three times what is said in them. */
  #figure: F | null = null;
  #isDrawn = false;
  /** Nothing is drawn in place of the figure, not even that it is awaited; and the height that is kept meanwhile. */
  #isBlank = false;
  #room = 0;
  /** An answer that cannot be drawn is this widget's failure alone. */
  #broken: Failure | null = null;
  #shownTable: Table | null = null;
  readonly #panels = new CardPanels(() => {
    this.requestUpdate();
    this.updateNow();
  });

  constructor() {
    super();
    this.asTable = this.isSlow = false;
  }

  protected abstract figureOf(table: Table, data: WidgetData, options: FigureOptions): F;
  protected abstract drawn(figure: F, data: WidgetData): TemplateResult;
  /** Height of the figure before its answer is there. */
  protected abstract heightOf(data: WidgetData | null): number;
  /** Words under the figure. */
  protected noteOf(_figure: F): string {
    return '';
  }
  /** How long the summary is expected to be, in pixels of one line; 0: it is read and not shown. */
  protected readonly summaryLength: number = 0;
  /** What a comparison adds to it. */
  protected readonly comparisonLength: number = 0;
  /** The same of the note; 0 where there is none as a rule. */
  protected readonly noteLength: number = 0;

  /** The figure shown; null while there is none. One that was forgotten is made again. */
  protected get figure(): F | null {
    this.#figure ??= this.#broken ? null : this.#made();
    return this.#figure;
  }

  /** A reader is at its marks: the figure is kept for the next move. */
  protected get isExplored(): boolean {
    return false;
  }

  /** The figure in the width there is. */
  protected fitted(make: (width: number) => F): F {
    return make(this.width);
  }

  /** The figure is drawn, and nothing more is kept of it. */
  protected forget(): void {
    this.#figure = null;
  }

  protected override taken(kit: Kit) {
    return this.current && kit.takeWidget(this, this.current, this.figure, this.width);
  }

  protected override get isSettled(): boolean {
    const { answers, failure } = this.current ?? {};
    return Boolean(this.lost || failure || (answers && this.width > 0));
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.hasUpdated && isOfLooks(changed)) return;
    this.#broken = null;
    this.#figure = this.#made();
    this.#isDrawn = this.#figure !== null;
    if (this.#broken) emit(this, 'sluice-error', this.#broken);
  }

  #made(): F | null {
    const data = this.current;
    const table = data && tableOf(data.answers, 'main');
    const { texts, formats } = data?.setting ?? {};
    if (!data || !table || !texts || !formats || this.width === 0) return null;
    try {
      return this.fitted((width) => this.figureOf(table, data, { width, formats, texts }));
    } catch {
      this.#broken = { code: 'internal', message: texts.state.errorUnknown };
      return null;
    }
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.isServed) return;
    this.keepRoom();
    if (!this.isSlow && !this.#isDrawn && this.isConnected)
      requestAnimationFrame(() => (this.isSlow ||= !this.#isDrawn));
    const table = tableOf(this.current?.answers ?? null, 'main') ?? null;
    if (table && table !== this.#shownTable) this.#tell(table);
    this.#shownTable = table;
    if (!this.isExplored) this.forget();
  }

  protected override keepRoom(): void {
    const { current } = this;
    const lines = current ? 0 : 24 + this.#linesHeight(this.summaryLength, 20) + this.#linesHeight(this.noteLength, 16);
    const room = this.#isBlank ? this.heightOf(current) + lines : 0;
    if (room !== this.#room) this.ruler?.style.setProperty('block-size', `${room}px`);
    this.#room = room;
    this.#reserve(
      '.sum',
      this.#linesHeight(this.summaryLength + (current?.isCompared ? this.comparisonLength : 0), 20),
    );
    this.#reserve('.note', this.#linesHeight(this.noteLength, 16) + 9);
  }

  #skeleton(data: WidgetData | null, texts: Texts): TemplateResult {
    return skeletonTemplate(this.heightOf(data), texts, this.isSlow || !this.isConnected);
  }

  /** Height of a sentence that is `length` pixels long on one line. */
  #linesHeight(length: number, lineHeight: number): number {
    return this.width > 0 ? Math.ceil(length / this.width) * lineHeight : 0;
  }

  /** Keeps the room of the lines that are expected, so that nothing moves when they come. */
  #reserve(selector: string, height: number): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.style.setProperty('min-block-size', `${height}px`);
  }

  #tell(table: Table): void {
    if (!this.#shownTable) emit(this, 'sluice-ready', { asOf: this.current?.setting.description.asOf ?? '' });
    emit(this, 'sluice-data', { table });
  }

  protected override render(): TemplateResult {
    const data = this.current;
    this.#isBlank = false;
    const isDone = data ? data.failure || (data.answers && this.width > 0) : this.lost;
    return html`<div class="card" part="card" lang=${data?.setting.texts.locale ?? nothing} role=${data ? 'figure' : nothing} aria-labelledby=${data ? 'title' : nothing}
      aria-describedby=${this.#isDrawn ? 'sum' : nothing} aria-busy=${isDone ? 'false' : 'true'} @keydown=${this.#onKey}><div class="ruler"></div>${data ? this.#content(data) : this.#waiting()}</div>`;
  }

  /** Before anything is known: the page's own words, else bars. */
  #waiting(): TemplateResult | typeof nothing {
    const { texts } = this;
    if (this.lost) return errorTemplate(this.lost, this.name ?? this.localName, texts, () => void this.refresh());
    // an engine in the page answers before anything is painted: until then there is room, and nobody to look at it
    if (!this.isSlow && this.isConnected) return this.#blank();
    return html`<slot>${this.#skeleton(null, texts)}</slot>`;
  }

  #content(data: WidgetData): TemplateResult {
    const title = titleOf(data.widget, data.setting);
    const { figure } = this;
    const note = figure && !figure.empty ? this.noteOf(figure) : '';
    const flag = figure ? flagText(data) : '';
    return html`<div class="head"><h3 id="title" part="title"><slot name="title">${title}</slot></h3><div class="tools"><slot name="actions"></slot>${figure ? toolsTemplate(data.setting.texts, title, this.asTable, this.#toggle, this.openMenu) : ''}</div></div>${flag ? html`<p class="flag" role="status" title=${flag}>${flag}</p>` : ''}<p
      id="sum" part="summary" class=${this.summaryLength > 0 && !figure?.empty ? 'sum' : 'vh'}>${figure?.summary ?? ''}</p><div
      class="body" part="body">${this.#body(data, title)}</div>${note || (!figure && this.noteLength > 0) ? html`<p class="note" part="note">${note}</p>` : ''}${figure ? this.#panels.template(data, !this.isConnected) : ''}${this.isPrinted && !this.data ? definitionsTemplate(this.#panels.definitions(data)) : ''}`;
  }

  #body(data: WidgetData, title: string): TemplateResult | typeof nothing {
    const { texts } = data.setting;
    const failure = failureShown(data) ?? this.#broken;
    if (failure) return errorTemplate(failure, title, texts, () => void this.refresh());
    const table = tableOf(data.answers, 'main');
    if (table && isWithheld(table)) return withheldTemplate(texts);
    const { figure } = this;
    if (!figure) return this.width > 0 || !this.isConnected ? this.#skeleton(data, texts) : this.#blank();
    if (figure.empty) return emptyFigure(data, figure.summary, (state) => this.#change(state));
    return this.asTable ? dataView(figure.data, title, texts) : this.drawn(figure, data);
  }

  #blank(): typeof nothing {
    this.#isBlank = true;
    return nothing;
  }

  #change(state: WidgetData['state']): void {
    if (emit(this, 'sluice-filter', state) && !this.data) this.setState(state);
  }

  /** Tells what a reader chose. */
  protected choose(select: Selection): void {
    emit(this, 'sluice-select', select);
  }

  /** What had the focus may be gone with the other view. */
  async #toggle(): Promise<void> {
    this.asTable = !this.asTable;
    await this.updateComplete;
    const find = (selector: string) => this.renderRoot.querySelector<HTMLElement>(selector);
    if (!this.renderRoot.activeElement) (find('.body [tabindex="0"]') ?? find('.quiet button'))?.focus();
  }

  #onKey(event: KeyboardEvent): void {
    if (isCombined(event) || !this.#isDrawn) return;
    if (event.key === 't') void this.#toggle();
    if (event.key === '?') {
      this.#panels.fill();
      const keys = this.renderRoot.querySelector<HTMLElement>('#keys');
      if (keys) placeBelow(keys, this.renderRoot.querySelector('.head'));
      keys?.togglePopover();
    }
  }
}
