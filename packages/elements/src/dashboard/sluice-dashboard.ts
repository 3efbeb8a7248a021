import { labelOf } from '@sluice/charts';
import type { Dashboard, Widget } from '@sluice/core/catalog';
import type { DashboardState } from '@sluice/core/query';
import { html, type TemplateResult } from 'lit/html.js';
import { emit, type Failure } from '../base/events.ts';
import type { PropertyDeclarations } from '../base/light-element.ts';
import { definitionsTemplate } from '../base/panels.ts';
import { SourcedElement } from '../base/sourced-element.ts';
import { errorTemplate } from '../base/states.ts';
import type { Kit } from '../base/taken-element.ts';
import type { RequestEvent, Shared } from '../context/request.ts';
import type { Setting } from '../context/source.ts';
import type { Shown } from '../refresh/renew.ts';
import type { Styles } from '../theme/css.ts';
import { themeStyles } from '../theme/theme.styles.ts';
import { isTimeless, periodRange } from '../words/period-range.ts';
import type { Address } from './address.ts';
import { Answered, type Asked } from './answered.ts';
import { type Cell, Cells } from './cells.ts';
import { filterChoices, filterWords, toggled } from './choices.ts';
import { dashboardStyles } from './dashboard.styles.ts';
import { filterBar } from './filter-bar.ts';
import type { QualityHost } from './quality.ts';

/**
 * A dashboard of the file: its rows of widgets, a filter bar, data quality. It asks once for all its widgets. Widgets
 * written inside it take its source and its filters, and stand in place of its rows.
 *
 * @summary A dashboard: rows of widgets with period, filters and comparison.
 * @slot - Shown until the dashboard is there, and without JavaScript; or widgets in place of the file's rows.
 * @slot title - In place of the title.
 * @slot actions - Buttons beside the filters.
 * @slot error - In place of the words for a failure.
 * @event sluice-ready - The first answers are shown.
 * @event sluice-data - New numbers are shown by a widget.
 * @event sluice-select - A reader chose a mark; `preventDefault()` keeps the dashboard from filtering.
 * @event sluice-filter - Period, comparison or filters changed.
 * @event sluice-error - There are no numbers, and why.
 * @csspart header - Title, facts and filter bar.
 * @csspart title - The title.
 * @csspart filters - The filter bar.
 * @csspart rows - The rows of widgets.
 * @cssproperty --sluice-accent - The one accent.
 * @cssproperty --sluice-ink - Text.
 * @cssproperty --sluice-surface - Cards.
 * @cssproperty --sluice-font - Type family; the page's own by default.
 * @cssproperty --sluice-radius - Corners of cards.
 * @cssproperty --sluice-space - Space in and between cards.
 */
export class SluiceDashboard extends SourcedElement implements QualityHost {
  static override styles: Styles = [themeStyles, dashboardStyles];
  static override properties: PropertyDeclarations = {
    hash: { type: Boolean },
    setting: { state: true },
    isHost: { state: true },
  };

  /** Keeps the state in the address of the page. */
  declare hash: boolean;
  declare protected setting: Setting | null;
  /** Widgets of the page stand inside. */
  declare protected isHost: boolean;
  quality: QualityHost['quality'] = null;
  #state: DashboardState = {};
  #said = '';
  /** Filters a refresh has dropped, in words. */
  #dropped = '';
  #isReady = false;
  /** Loaded by a dashboard that keeps its state in the address. */
  #address: Address | null = null;
  readonly #answered = new Answered();
  readonly #cells = new Cells(this);
  readonly #listeners = new Set<RequestEvent['listener']>();

  constructor() {
    super();
    this.hash = false;
    this.isHost = false;
    this.addEventListener('sluice-request', (event) => this.#onRequest(event));
    this.addEventListener('sluice-select', (event) =>
      queueMicrotask(() => event.defaultPrevented || this.#change(toggled(this.#state, event.detail))),
    );
    this.addEventListener('sluice-filter', (event) => this.#onFilter(event));
  }

  /** The dashboard of the file that is shown. */
  get dashboard(): Dashboard | null {
    const dashboards: Readonly<Record<string, Dashboard>> = this.setting?.description.catalog.dashboards ?? {};
    return (this.name ? dashboards[this.name] : Object.values(dashboards)[0]) ?? null;
  }

  getState(): DashboardState {
    return this.#state;
  }

  /** Shows another state; what it leaves out is the dashboard's own. */
  setState(state: DashboardState): void {
    const { filters = {}, period, compare } = state;
    this.#state = { filters, ...(period ? { period } : {}), ...(compare === undefined ? {} : { compare }) };
    this.#share();
    void this.#ask();
    this.requestUpdate();
  }

  protected override shown(): Shown {
    return { setting: this.setting, state: this.#state, failure: this.#answered.failure };
  }

  protected override async show(setting: Setting, state: DashboardState, words: string): Promise<void> {
    this.#use(setting);
    this.#answered.renew();
    this.#state = state;
    this.#said = this.#dropped = words;
    this.#share();
    await this.#ask();
  }

  protected override fail(failure: Failure): void {
    const asked = this.#asked;
    this.#answered.failure = failure;
    this.#share();
    if (asked) void this.#show(asked);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#address?.connect();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#address?.disconnect();
  }

  protected override async openSource(): Promise<void> {
    if (this.hash) await this.#follow();
    await super.openSource();
  }

  async #follow(): Promise<Address> {
    const { Address } = await import('./address.ts');
    this.#address ??= new Address(() => this.hash && this.setting && this.restate());
    if (this.isConnected) this.#address.connect();
    return this.#address;
  }

  protected override useSource(setting: Setting, isSame: boolean): void {
    this.#use(setting);
    if (isSame) this.setState(this.#state);
    else this.restate();
  }

  /** Data without the dashboard is refused; what was shown stays. */
  #use(setting: Setting): void {
    const before = this.setting;
    this.setting = setting;
    if (this.dashboard) return;
    this.setting = before;
    throw new Error(setting.texts.state.unknownName(this.name ?? 'dashboard', null));
  }

  protected override restate(): void {
    this.setState(this.stated());
  }

  /** The state as the attributes, and over them the address, say it. */
  protected override stated(): DashboardState {
    const { setting } = this;
    const stated = super.stated();
    if (!this.hash || !setting) return stated;
    return { ...stated, ...this.#address?.read(Object.keys(setting.description.catalog.dimensions)) };
  }

  #onRequest(event: Event): void {
    if (event.target === this || !('listener' in event)) return;
    const request = event as RequestEvent;
    event.stopImmediatePropagation();
    this.#listeners.add(request.listener);
    request.stop = () => this.#listeners.delete(request.listener);
    this.isHost = true;
    const shared = this.#shared();
    if (shared) request.listener(shared);
  }

  #onFilter(event: CustomEvent<DashboardState>): void {
    const from = event.composedPath()[0];
    if (from === this) return;
    event.stopPropagation();
    event.preventDefault();
    if (event.detail === this.#state) void this.refresh();
    else this.#change(event.detail);
  }

  #change(state: DashboardState): void {
    this.#dropped = '';
    this.setState(state);
    this.#said = this.setting ? filterWords(this.setting, this.#state) : '';
    emit(this, 'sluice-filter', this.#state);
  }

  #shared(): Shared | null {
    return this.#asked && { ...this.#asked, failure: this.#answered.failure };
  }

  #share(): void {
    const shared = this.#shared();
    if (shared) for (const listener of this.#listeners) listener(shared);
  }

  get #asked(): Asked | null {
    const { setting, dashboard } = this;
    return setting && dashboard && { setting, dashboard, state: this.#state };
  }

  async #ask(): Promise<void> {
    const asked = this.#asked;
    if (!asked) return;
    const widgets = this.isHost ? [] : asked.dashboard.rows.flat();
    if (this.#answered.isEmpty) this.#deal(asked);
    if (await this.#answered.ask(asked, widgets, this.newQuestion())) await this.#show(asked);
  }

  /** Gives the widgets what was answered; then the events, and a little later the address, which is slow to write. */
  async #show(asked: Asked): Promise<void> {
    const { failure } = this.#answered;
    if (failure) emit(this, 'sluice-error', failure);
    this.#deal(asked);
    this.requestUpdate();
    await this.updateComplete;
    if (!this.#isReady && !failure) emit(this, 'sluice-ready', { asOf: asked.setting.description.asOf });
    this.#isReady ||= !failure;
    if (this.hash) (await this.#follow()).write(this.#state);
  }

  protected override get isSettled(): boolean {
    return Boolean(this.lost || this.isHost || this.#answered.failure || !this.#answered.isEmpty);
  }

  protected override render(): TemplateResult {
    const { setting, dashboard } = this;
    if (this.lost)
      // it keeps the room of the bars it stands in for: what is below stays where it is
      return html`<div class=${this.firstChild ? '' : 'hold'}><div class="fail">${errorTemplate(this.lost, this.name ?? this.localName, this.texts, () => void this.openSource())}</div></div>`;
    if (!setting || !dashboard) return html`<slot><div class="wait" aria-busy="true"><i></i><i></i></div></slot>`;
    const { texts, formats, description } = setting;
    const asOf = texts.filter.asOf(formats.instant(description.asOf, this.isPrinted));
    const facts = isTimeless(dashboard, setting)
      ? [asOf]
      : [periodRange(this.#state.period ?? dashboard.period, setting), description.catalog.timezone, asOf];
    const isFiltered = Object.keys(this.#state.filters ?? {}).length > 0;
    return html`<div class="top" part="header" lang=${texts.locale}><div class="name"><h2 part="title"><slot name="title">${labelOf(dashboard.title, setting.locale)}</slot></h2>
      <p class="meta">${facts.join(texts.separator)}${this.#dropped ? html` <b>${this.#dropped}</b>` : ''}</p>${isFiltered ? html`<p class="meta paper">${filterWords(setting, this.#state)}</p>` : ''}</div>
      ${filterBar({ setting, dashboard, state: this.#state, choices: filterChoices(setting, dashboard, this.#state, this.#answered.orders), change: (next) => this.#change(next(this.#state)), takeAway: (event) => void this.openMenu(event), host: this })}
      <slot name="actions"></slot></div>
      <p class="vh" role="status" lang=${texts.locale}>${this.#said}</p>
      <div class="rows" part="rows">${this.isHost ? html`<slot></slot>` : dashboard.rows.map((row) => html`<div class="row">${row.map((widget) => this.#cell(widget))}</div>`)}</div>${this.isPrinted ? definitionsTemplate(this.#answered.definitions(setting, dashboard)) : ''}`;
  }

  #cell(widget: Widget): Cell {
    const cell = this.#cells.of(widget, this.localName.replace(/-dashboard$/, ''));
    cell.density = this.density ?? null;
    return cell;
  }

  #deal(asked: Asked): void {
    for (const widget of asked.dashboard.rows.flat()) this.#cell(widget).data = this.#answered.dataOf(widget, asked);
  }

  protected override taken(kit: Kit) {
    const asked = this.#asked;
    if (!asked) return null;
    const rows = asked.dashboard.rows.map((row) => row.map((widget) => this.#answered.dataOf(widget, asked)));
    return kit.takeDashboard(this, { ...asked, rows });
  }
}
