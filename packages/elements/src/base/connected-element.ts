import type { Catalog, Dashboard, Widget } from '@sluice/core/catalog';
import type { DashboardState } from '@sluice/core/query';
import { askAll, isCompared, questionsOf } from '../context/ask.ts';
import { RequestEvent, type Shared } from '../context/request.ts';
import type { Setting } from '../context/source.ts';
import { failureOf, type WidgetData } from '../context/widget-data.ts';
import type { Shown } from '../refresh/renew.ts';
import { emit, type Failure } from './events.ts';
import type { PropertyDeclarations, PropertyValues } from './light-element.ts';
import { SourcedElement } from './sourced-element.ts';

/**
 * A widget that finds its numbers: given as `data` by a dashboard, else from `engine`, `src`, the dashboard around it, or
 * what stands in the page. Answers that a newer question has overtaken are dropped.
 */
export abstract class ConnectedElement extends SourcedElement {
  static override properties: PropertyDeclarations = { by: {}, data: { attribute: false }, own: { state: true } };

  /** A dimension to break the numbers down by. */
  declare by: string | null;
  /** Set by a dashboard; then nothing is asked here. */
  declare data: WidgetData | null;
  declare protected own: WidgetData | null;
  #shared: Shared | null = null;
  #stop: (() => void) | null = null;

  /** What is shown. */
  protected get current(): WidgetData | null {
    return this.data ?? this.own ?? null;
  }

  /** The widget the attributes describe; null where the catalog has no such name. */
  protected abstract widgetOf(catalog: Catalog): Widget | null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!this.data && this.isConnected) super.willUpdate(changed);
  }

  /** Asks again; what is shown stays until the answer is there. In a dashboard, the dashboard asks. */
  override async refresh(): Promise<void> {
    if (this.data) emit(this, 'sluice-filter', this.data.state);
    else await (this.#shared && this.#stop ? this.#ask(this.#shared) : super.refresh());
  }

  protected override shown(): Shown {
    const { setting = null, failure = null } = this.own ?? {};
    return { setting, failure, state: this.stated() };
  }

  protected override async show(setting: Setting, { filters = {} }: DashboardState, words: string): Promise<void> {
    if (words) {
      Object.assign(this, { filters, where: null });
      await this.updateComplete;
    }
    await this.useSource(setting);
    if (this.own) this.own = { ...this.own, words };
  }

  protected override fail(failure: Failure): void {
    if (this.own) this.own = { ...this.own, failure };
    emit(this, 'sluice-error', failure);
  }

  /** The numbers of another name or another source are not shown for these. */
  protected override lose(failure: Failure): void {
    this.own = null;
    super.lose(failure);
  }

  getState(): DashboardState {
    return this.current?.state ?? {};
  }

  setState({ period, compare, filters }: DashboardState): void {
    this.period = period ?? null;
    this.compare = compare === undefined ? null : compare ? 'previous_period' : 'none';
    this.filters = filters ?? null;
    this.where = null;
  }

  protected override async openSource(): Promise<void> {
    this.#leave();
    const joins = !this.engine && (this.src ?? null) === null;
    if (joins && this.#join()) return;
    await super.openSource();
  }

  protected override useSource(setting: Setting): Promise<void> {
    const [dashboard = null] = Object.values(setting.description.catalog.dashboards);
    return this.#share({ setting, dashboard, state: {} });
  }

  protected override restate(): void {
    if (this.#shared) void this.#ask(this.#shared);
  }

  #leave(): void {
    this.#stop?.();
    this.#stop = null;
    this.#shared = null;
  }

  #join(): boolean {
    const request = new RequestEvent((shared) => void this.#share(shared));
    this.dispatchEvent(request);
    this.#stop = request.stop;
    return request.stop !== null;
  }

  #share(shared: Shared): Promise<void> {
    this.#shared = shared;
    if (!shared.failure) return this.#ask(shared);
    this.fail(shared.failure);
    return Promise.resolve();
  }

  async #ask({ setting, dashboard, state: around }: Shared): Promise<void> {
    const widget = this.widgetOf(setting.description.catalog);
    const { texts } = setting;
    if (!widget) return this.lose({ code: 'unknown-name', message: texts.state.unknownName(this.name ?? '', null) });
    const signal = this.newQuestion();
    const own = this.stated();
    const state = { ...around, ...own, filters: { ...around.filters, ...own.filters } };
    const home: Pick<Dashboard, 'period' | 'compare'> = dashboard ?? { period: 'all' };
    const period = widget.period ?? state.period ?? home.period;
    const { answers = null, failure = null } = this.own ?? {};
    const compared = isCompared(home, widget, state);
    const asked: WidgetData = { widget, setting, period, state, isCompared: compared, answers, failure, orders: {} };
    const show = (more: Partial<WidgetData>) => {
      if (!signal.aborted) this.own = { ...asked, ...more };
    };
    // an engine in the page answers before the next task: what stands meanwhile would be drawn for nobody
    const waiting = setTimeout(show, 0, {});
    try {
      await setting.periods.know([period]);
      if (signal.aborted) return;
      const all = await askAll(setting, [questionsOf(setting, home, widget, state)], [], signal);
      if (signal.aborted) return;
      this.lost = null;
      show({ answers: all.answers[0] ?? {}, failure: null });
    } catch (error) {
      show({});
      const failure = await failureOf(error, setting.locale);
      if (!signal.aborted) this.fail(failure);
    } finally {
      clearTimeout(waiting);
    }
  }
}
