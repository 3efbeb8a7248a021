import type { Catalog, Dashboard, Widget } from '@sluice/core/catalog';
import type { DashboardState, Engine, Filters } from '@sluice/core/query';
import { LitElement, type PropertyDeclarations, type PropertyValues } from 'lit';
import { askAll, questionsOf } from '../context/ask.ts';
import { parseFilters } from '../context/filter-text.ts';
import { RequestEvent, type Shared } from '../context/request.ts';
import { type Open, settingOf, sourceOf } from '../context/source.ts';
import { failureOf, type WidgetData } from '../context/widget-data.ts';
import { emit, type Failure } from './events.ts';

const asked = ['name', 'by', 'period', 'compare', 'where', 'filters', 'metric', 'metrics'] as const;

/**
 * A widget that finds its numbers: given as `data` by a dashboard, else from `engine`, `src`, the dashboard around it, or
 * what stands in the page. Answers that a newer question has overtaken are dropped.
 */
export abstract class ConnectedElement extends LitElement {
  /** Opens a `src`; set by `defineAll`. */
  static open: Open | null = null;

  static override properties: PropertyDeclarations = {
    src: {},
    name: {},
    by: {},
    period: {},
    compare: {},
    where: {},
    locale: {},
    theme: { reflect: true },
    density: { reflect: true },
    engine: { attribute: false },
    filters: { attribute: false },
    data: { attribute: false },
    own: { state: true },
    lost: { state: true },
  };

  declare src: string | null;
  declare name: string | null;
  declare by: string | null;
  declare period: string | null;
  declare compare: string | null;
  declare where: string | null;
  declare locale: string | null;
  declare theme: 'auto' | 'light' | 'dark' | null;
  declare density: 'compact' | null;
  declare engine: Engine | null;
  declare filters: Filters | null;
  declare data: WidgetData | null;
  declare protected own: WidgetData | null;
  declare protected lost: Failure | null;
  #shared: Shared | null = null;
  #attached = false;
  #asking: AbortController | null = null;
  #stop: (() => void) | null = null;

  /** What is shown. */
  protected get current(): WidgetData | null {
    return this.data ?? this.own ?? null;
  }

  /** The widget the attributes describe; null where the catalog has no such name. */
  protected abstract widgetOf(catalog: Catalog): Widget | null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#attached = false;
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#detach();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (this.data || !this.isConnected) return;
    if (!this.#attached || changed.has('src') || changed.has('engine') || changed.has('locale')) void this.#attach();
    else if (asked.some((name) => changed.has(name))) void this.#ask();
  }

  /** Asks again; what is shown stays until the answer is there. */
  async refresh(): Promise<void> {
    if (this.data) emit(this, 'sluice-filter', this.data.state);
    else await (this.#shared ? this.#ask() : this.#attach());
  }

  getState(): DashboardState {
    return this.current?.state ?? {};
  }

  setState(state: DashboardState): void {
    this.period = state.period ?? null;
    this.compare = state.compare === undefined ? null : state.compare ? 'previous_period' : 'none';
    this.filters = state.filters ?? null;
  }

  #detach(): void {
    this.#asking?.abort();
    this.#stop?.();
    this.#stop = null;
    this.#shared = null;
    this.#attached = false;
  }

  async #attach(): Promise<void> {
    this.#detach();
    this.#attached = true;
    if (!this.engine && (this.src ?? null) === null && this.#join()) return;
    const asking = new AbortController();
    this.#asking = asking;
    try {
      const open = Reflect.get(this.constructor, 'open') as Open | null;
      const engine = this.engine ?? (await open?.(this.src ?? '', this));
      if (!engine) throw new Error('There is no data: set src, engine, or put the widget into a sluice-dashboard.');
      const setting = settingOf(await sourceOf(engine), this.locale ?? undefined);
      if (asking.signal.aborted) return;
      await this.#share({
        setting,
        dashboard: Object.values(setting.description.catalog.dashboards)[0] ?? null,
        state: {},
      });
    } catch (error) {
      if (!asking.signal.aborted) this.#fail(failureOf(error));
    }
  }

  #join(): boolean {
    const request = new RequestEvent((shared) => void this.#share(shared));
    this.dispatchEvent(request);
    this.#stop = request.stop;
    return request.stop !== null;
  }

  #share(shared: Shared): Promise<void> {
    this.#shared = shared;
    return this.#ask();
  }

  async #ask(): Promise<void> {
    if (!this.#shared) return;
    const { setting } = this.#shared;
    const widget = this.widgetOf(setting.description.catalog);
    if (!widget)
      return this.#fail({ code: 'unknown-name', message: setting.texts.state.unknownName(this.name ?? '', null) });
    this.#asking?.abort();
    const asking = new AbortController();
    this.#asking = asking;
    const { dashboard, state } = this.#chosen(this.#shared);
    const period = widget.period ?? state.period ?? dashboard.period;
    const before = this.own;
    this.own = { widget, setting, period, state, answers: before?.answers ?? null, failure: null, orders: {} };
    try {
      const all = await askAll(setting, [questionsOf(setting, dashboard, widget, state)], [], asking.signal);
      if (asking.signal.aborted) return;
      this.lost = null;
      this.own = { ...this.own, answers: all.answers[0] ?? {} };
    } catch (error) {
      if (!asking.signal.aborted) this.#fail(failureOf(error));
    }
  }

  #chosen({ dashboard, state }: Shared): { dashboard: Pick<Dashboard, 'period' | 'compare'>; state: DashboardState } {
    const filters = { ...state.filters, ...parseFilters(this.where ?? ''), ...this.filters };
    const compare = this.compare === null || this.compare === undefined ? state.compare : this.compare !== 'none';
    const period = this.period ?? state.period;
    return {
      dashboard: dashboard ?? { period: 'all' },
      state: { filters, ...(period ? { period } : {}), ...(compare === undefined ? {} : { compare }) },
    };
  }

  #fail(failure: Failure): void {
    if (this.own) this.own = { ...this.own, failure };
    else this.lost = failure;
    emit(this, 'sluice-error', failure);
  }
}
