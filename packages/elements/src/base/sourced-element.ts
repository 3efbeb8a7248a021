import { en, type Texts, textsFor } from '@sluice/charts';
import type { DashboardState, Engine, Filters } from '@sluice/core/query';
import { pageLocale } from '../context/locale.ts';
import { parseFilters } from '../context/parse-filters.ts';
import { type Open, type Setting, settingOf, sourceOf } from '../context/source.ts';
import { failureOf } from '../context/widget-data.ts';
import type { Refresher } from '../refresh/refresher.ts';
import type { Shown } from '../refresh/renew.ts';
import { emit, type Failure } from './events.ts';
import type { PropertyDeclarations, PropertyValues } from './light-element.ts';
import { TakenElement } from './taken-element.ts';

const opening = ['src', 'engine'];
const stating = ['name', 'by', 'period', 'compare', 'where', 'filters', 'metrics'];

/** An element with a source and a state of its own in its attributes. Of several questions only the newest counts. */
export abstract class SourcedElement extends TakenElement {
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
    engine: { attribute: false, unseen: true },
    filters: { attribute: false },
    refreshEvery: { attribute: 'refresh' },
    lost: { state: true },
    texts: { state: true },
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
  /** BCP 47; by default the page's, where there are words in it, else the file's own. */
  declare locale: string | null;
  /** Without it the page's `color-scheme` decides; `auto` follows the system. */
  declare theme: 'auto' | 'light' | 'dark' | null;
  declare density: 'compact' | null;
  declare engine: Engine | null;
  declare filters: Filters | null;
  /** How often the source is asked again, such as `15 minutes`; never by itself without it. */
  declare refreshEvery: string | null;
  /** Why the source could not be opened. */
  declare protected lost: Failure | null;
  /** The words before anything is known. */
  declare protected texts: Texts;
  #opened: Engine | null = null;
  #asking: AbortController | null = null;
  #isAttached = false;
  #refresher: Promise<Refresher> | null = null;
  readonly #languages = new MutationObserver(() => void this.#translate());

  constructor() {
    super();
    this.lost = null;
    this.texts = en;
  }

  /** `isSame`: the same source in another language. */
  protected abstract useSource(setting: Setting, isSame: boolean): void | Promise<void>;
  /** The attributes say another state. */
  protected abstract restate(): void;
  /** What is shown now, and since when it is not newer. */
  protected abstract shown(): Shown;
  /** Asks in new data; `words` say what of the state was dropped. */
  protected abstract show(setting: Setting, state: DashboardState, words: string): Promise<void>;
  /** What is shown stays, marked with why it is not newer. */
  protected abstract fail(failure: Failure): void;

  /** Asks the source again, with its entity tag; what is shown stays until there is something newer. */
  async refresh(): Promise<void> {
    await (await this.#refreshes()).now();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#isAttached = false;
    for (const at of [this, document.documentElement]) this.#languages.observe(at, { attributeFilter: ['lang'] });
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#languages.disconnect();
    void this.#refresher?.then((refresher) => this.isConnected || refresher.stop());
    this.#asking?.abort();
  }

  protected override willUpdate(changed: PropertyValues): void {
    const isNew = !this.#isAttached;
    this.#isAttached = true;
    if (this.refreshEvery ? isNew || changed.has('refreshEvery') : this.#refresher) void this.#plan();
    if (isNew || opening.some((name) => changed.has(name))) void this.openSource();
    else if (changed.has('locale')) void this.#translate();
    else if (stating.some((name) => changed.has(name))) this.restate();
  }

  async #plan(): Promise<void> {
    const refresher = await this.#refreshes();
    if (this.isConnected) refresher.every(this.refreshEvery);
  }

  #refreshes(): Promise<Refresher> {
    this.#refresher ??= import('../refresh/refresh.ts').then(({ refresherOf }) =>
      refresherOf(this, {
        shown: () => this.shown(),
        start: () => this.openSource(),
        open: async () => this.#settingOf(await this.#open(this.#opened)),
        show: (setting, state, words) => {
          this.#opened = setting.engine;
          return this.show(setting, state, words);
        },
        fail: (failure) => this.fail(failure),
      }),
    );
    return this.#refresher;
  }

  /** The engine of the source; the one `before` where its data is the same. */
  async #open(before: Engine | null): Promise<Engine> {
    const open = Reflect.get(this.constructor, 'open') as Open | null;
    const engine = this.engine ?? (await open?.(this.src ?? '', this, before ?? undefined));
    if (!engine) throw new Error((await textsFor(this.#asked())).state.noData);
    return engine;
  }

  /** The same in the language that is asked for now. */
  async #translate(): Promise<void> {
    const engine = this.#opened;
    if (!engine) return this.lost ? this.openSource() : undefined;
    const signal = this.newQuestion();
    const setting = await this.#settingOf(engine);
    if (!signal.aborted) await this.useSource(setting, true);
  }

  async #settingOf(engine: Engine): Promise<Setting> {
    const asked = this.#asked();
    return settingOf(await sourceOf(engine, asked), asked);
  }

  #asked(): string {
    return this.locale || pageLocale(this);
  }

  /** Drops the question under way and starts another. */
  protected newQuestion(): AbortSignal {
    this.#asking?.abort();
    this.#asking = new AbortController();
    return this.#asking.signal;
  }

  protected async openSource(): Promise<void> {
    const signal = this.newQuestion();
    this.#opened = null;
    try {
      void textsFor(this.#asked()).then((texts) => {
        this.texts = texts;
      });
      const engine = await this.#open(null);
      const setting = await this.#settingOf(engine);
      if (signal.aborted) return;
      this.#opened = engine;
      this.lost = null;
      await this.useSource(setting, false);
    } catch (error) {
      const failure = await failureOf(error, this.#asked());
      if (!signal.aborted) this.lose(failure);
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
