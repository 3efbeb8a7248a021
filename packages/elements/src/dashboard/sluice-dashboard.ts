import { labelOf, textsFor } from '@sluice/charts';
import type { Dashboard, Widget } from '@sluice/core/catalog';
import type { DashboardState } from '@sluice/core/query';
import { type CSSResultGroup, html, type PropertyDeclarations, type TemplateResult } from 'lit';
import { emit, type Failure } from '../base/events.ts';
import { SourcedElement } from '../base/sourced-element.ts';
import { errorTemplate } from '../base/states.ts';
import { type Answers, askAll, isCompared, questionsOf } from '../context/ask.ts';
import type { RequestEvent, Shared } from '../context/request.ts';
import type { Setting } from '../context/source.ts';
import { failureOf } from '../context/widget-data.ts';
import { themeStyles } from '../theme/theme.styles.ts';
import { isTimeless, periodRange } from '../words/period-range.ts';
import { Address } from './address.ts';
import { Cells } from './cells.ts';
import { filterChoices, filterWords, toggled } from './choices.ts';
import { dashboardStyles } from './dashboard.styles.ts';
import { filterBar } from './filter-bar.ts';
import { type Orders, valueQueries, withValues } from './values.ts';

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
export class SluiceDashboard extends SourcedElement {
  static override styles: CSSResultGroup = [themeStyles, dashboardStyles];
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
  #state: DashboardState = {};
  #orders: Orders = {};
  /** The period the values of the filters are of. */
  #valuesOf: string | null = null;
  #said = '';
  #answers = new Map<string, Answers>();
  #failure: Failure | null = null;
  #isReady = false;
  readonly #address = new Address(() => this.hash && this.setting && this.restate());
  readonly #cells = new Cells();
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

  /** Asks again; what is shown stays until the answers are there. */
  refresh(): Promise<void> {
    return this.setting ? this.#ask() : this.openSource();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#address.connect();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#address.disconnect();
  }

  protected override useSource(setting: Setting): void {
    this.setting = setting;
    if (!this.dashboard) throw new Error(setting.texts.state.unknownName(this.name ?? 'dashboard', null));
    this.restate();
  }

  protected override restate(): void {
    this.setState(this.stated());
  }

  /** The state as the attributes, and over them the address, say it. */
  protected override stated(): DashboardState {
    const { setting } = this;
    const stated = super.stated();
    if (!this.hash || !setting) return stated;
    return { ...stated, ...this.#address.read(Object.keys(setting.description.catalog.dimensions)) };
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
    this.#change(event.detail);
  }

  #change(state: DashboardState): void {
    this.setState(state);
    this.#said = this.setting ? filterWords(this.setting, this.#state) : '';
    emit(this, 'sluice-filter', this.#state);
  }

  /** A chosen value becomes the filter; choosing it again takes it away. */
  #shared(): Shared | null {
    return this.setting && { setting: this.setting, dashboard: this.dashboard, state: this.#state };
  }

  #share(): void {
    const shared = this.#shared();
    if (shared) for (const listener of this.#listeners) listener(shared);
  }

  async #ask(): Promise<void> {
    const { setting, dashboard } = this;
    if (!setting || !dashboard) return;
    const signal = this.newQuestion();
    const widgets = this.isHost ? [] : dashboard.rows.flat();
    const period = this.#state.period ?? dashboard.period;
    const values = this.#valuesOf === period ? [] : valueQueries(setting, dashboard, this.#state);
    const asked = widgets.map((widget) => questionsOf(setting, dashboard, widget, this.#state));
    const more = values.map(({ query }) => query);
    if (this.#answers.size === 0) this.#deal(setting, dashboard);
    try {
      const found = await askAll(setting, asked, more, signal);
      if (signal.aborted) return;
      this.#valuesOf = period;
      this.#orders = values.reduce((orders, { name }, i) => withValues(orders, name, found.more[i]), this.#orders);
      this.#answers = new Map(widgets.map(({ id }, i) => [id, found.answers[i] ?? {}]));
      this.#failure = null;
    } catch (error) {
      if (signal.aborted) return;
      this.#failure = failureOf(error);
      emit(this, 'sluice-error', this.#failure);
    }
    this.#deal(setting, dashboard);
    this.requestUpdate();
    await this.updateComplete;
    this.#tell(setting);
  }

  /** After new numbers are drawn: the event, and a little later the address, which is slow to write. */
  #tell(setting: Setting): void {
    if (!this.#isReady && !this.#failure) emit(this, 'sluice-ready', { asOf: setting.description.asOf });
    this.#isReady ||= !this.#failure;
    if (this.hash) this.#address.write(this.#state);
  }

  protected override render(): TemplateResult {
    const { setting, dashboard } = this;
    if (this.lost) return this.#failed(this.lost);
    if (!setting || !dashboard) return html`<slot><div class="wait" aria-busy="true"><i></i><i></i></div></slot>`;
    const period = this.#state.period ?? dashboard.period;
    const { texts, formats, description } = setting;
    const asOf = texts.filter.asOf(formats.instant(description.asOf, false));
    const facts = isTimeless(dashboard, setting)
      ? [asOf]
      : [periodRange(period, setting), description.catalog.timezone, asOf];
    const choices = filterChoices(setting, dashboard, this.#state, this.#orders);
    return html`<div class="top" part="header"><div class="name"><h2 part="title"><slot name="title">${labelOf(dashboard.title, setting.locale)}</slot></h2>
      <p class="meta">${facts.join(texts.separator)}</p></div>
      ${filterBar({ setting, dashboard, state: this.#state, choices, change: (next) => this.#change(next(this.#state)) })}
      <slot name="actions"></slot></div>
      <p class="vh" role="status">${this.#said}</p>
      <div class="rows" part="rows">${this.isHost ? html`<slot></slot>` : dashboard.rows.map((row) => html`<div class="row">${row.map((widget) => this.#cell(widget))}</div>`)}</div>`;
  }

  #cell(widget: Widget): HTMLElement {
    const cell = this.#cells.of(widget, this.localName.replace(/-dashboard$/, ''));
    cell.density = this.density ?? null;
    return cell;
  }

  /** Gives the widgets what was answered; until then they keep what they show. */
  #deal(setting: Setting, dashboard: Dashboard): void {
    const period = this.#state.period ?? dashboard.period;
    for (const widget of dashboard.rows.flat())
      this.#cells.of(widget, this.localName.replace(/-dashboard$/, '')).data = {
        widget,
        setting,
        period: widget.period ?? period,
        state: this.#state,
        isCompared: isCompared(dashboard, widget, this.#state),
        answers: this.#answers.get(widget.id) ?? null,
        failure: this.#failure,
        orders: this.#orders,
      };
  }

  #failed(failure: Failure): TemplateResult {
    const texts = textsFor(this.locale ?? 'en');
    return html`<div class="fail">${errorTemplate(failure, this.name ?? this.localName, texts, () => void this.openSource())}</div>`;
  }
}
