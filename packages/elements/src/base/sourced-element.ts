import type { DashboardState, Engine, Filters } from '@sluice/core/query';
import { LitElement, type PropertyDeclarations, type PropertyValues } from 'lit';
import { parseFilters } from '../context/filter-text.ts';
import { type Open, type Setting, settingOf, sourceOf } from '../context/source.ts';
import { failureOf } from '../context/widget-data.ts';
import { emit, type Failure } from './events.ts';

const opening = ['src', 'engine', 'locale'];
const stating = ['name', 'by', 'period', 'compare', 'where', 'filters', 'metrics'];

/** An element with a source and a state of its own in its attributes. Of several questions only the newest counts. */
export abstract class SourcedElement extends LitElement {
  /** Opens a `src`; set by `defineAll`. */
  static open: Open | null = null;

  static override properties: PropertyDeclarations = {
    src: {},
    name: {},
    period: {},
    compare: {},
    where: {},
    locale: {},
    theme: { reflect: true },
    density: { reflect: true },
    engine: { attribute: false },
    filters: { attribute: false },
    lost: { state: true },
  };

  /** Address of a snapshot, a YAML file or a server; `#id` of a script of data in the page. */
  declare src: string | null;
  declare name: string | null;
  /** Time words or `from..to`. */
  declare period: string | null;
  /** `previous_period` or `none`. */
  declare compare: string | null;
  /** `channel=email,referral&segment=mid`. */
  declare where: string | null;
  /** BCP 47; the file's own by default. */
  declare locale: string | null;
  /** Without it the page's `color-scheme` decides; `auto` follows the system. */
  declare theme: 'auto' | 'light' | 'dark' | null;
  declare density: 'compact' | null;
  declare engine: Engine | null;
  declare filters: Filters | null;
  /** Why the source could not be opened. */
  declare protected lost: Failure | null;
  #asking: AbortController | null = null;
  #isAttached = false;

  protected abstract useSource(setting: Setting): void | Promise<void>;
  /** The attributes say another state. */
  protected abstract restate(): void;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#isAttached = false;
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#asking?.abort();
  }

  protected override willUpdate(changed: PropertyValues): void {
    const isNew = !this.#isAttached;
    this.#isAttached = true;
    if (isNew || opening.some((name) => changed.has(name))) void this.openSource();
    else if (stating.some((name) => changed.has(name))) this.restate();
  }

  /** Drops the question under way and starts another. */
  protected newQuestion(): AbortSignal {
    this.#asking?.abort();
    this.#asking = new AbortController();
    return this.#asking.signal;
  }

  protected async openSource(): Promise<void> {
    const signal = this.newQuestion();
    try {
      const open = Reflect.get(this.constructor, 'open') as Open | null;
      const engine = this.engine ?? (await open?.(this.src ?? '', this));
      if (!engine) throw new Error('There is no data: set src or engine, or put a snapshot into the page.');
      const setting = settingOf(await sourceOf(engine), this.locale ?? undefined);
      if (signal.aborted) return;
      this.lost = null;
      await this.useSource(setting);
    } catch (error) {
      if (!signal.aborted) this.lose(failureOf(error));
    }
  }

  protected lose(failure: Failure): void {
    this.lost = failure;
    emit(this, 'sluice-error', failure);
  }

  /** The state as the attributes say it. */
  protected stated(): DashboardState {
    const { period, compare } = this;
    return {
      filters: { ...parseFilters(this.where ?? ''), ...this.filters },
      ...(period ? { period } : {}),
      ...(compare ? { compare: compare !== 'none' } : {}),
    };
  }
}
