import { render, type TemplateResult } from 'lit/html.js';
import type { Styles } from '../theme/css.ts';

/** How a property is kept: as an attribute of its name in small letters, unless `attribute` names another or none. */
export interface PropertyOptions {
  /** No attribute: it takes objects. */
  readonly attribute?: false | string;
  /** No attribute: it is the element's own. */
  readonly state?: true;
  /** A change is written back to the attribute. */
  readonly reflect?: true;
  /** Nothing is drawn from it: a change is heard by `willUpdate` only. */
  readonly unseen?: true;
  /** There or not, in place of a text. */
  readonly type?: BooleanConstructor;
}

export type PropertyDeclarations = Readonly<Record<string, PropertyOptions>>;

/** The properties that changed, with what they were before. */
export type PropertyValues = ReadonlyMap<PropertyKey, unknown>;

/** On a server there is no such class: the elements can be imported there, and do nothing. */
const PageElement: typeof HTMLElement = Reflect.get(globalThis, 'HTMLElement') ?? Object;

/**
 * An element that draws itself again, once a microtask, when one of its declared properties changes: the part of Lit's
 * element that the kit uses, in a quarter of its size. Templates are Lit's own.
 */
export abstract class LightElement extends PageElement {
  static properties: PropertyDeclarations = {};
  static styles: Styles = [];
  /** All declared properties, those of the classes below included. */
  private static declared: Readonly<Record<string, PropertyOptions>>;
  private static sheet: CSSStyleSheet;

  /** Where the element draws. */
  readonly renderRoot: ShadowRoot = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
  /** What a server has drawn. */
  #served = [...this.renderRoot.childNodes];
  /** True after it was drawn for the first time. */
  hasUpdated = false;
  /** When what was asked for is drawn. */
  updateComplete: Promise<void>;
  /** A list: an element that kept each under a key of its own would be slow to read. */
  readonly #values: unknown[] = [];
  #changed = new Map<PropertyKey, unknown>();
  #isPending = true;
  #start: (() => void) | null = null;

  static get observedAttributes(): string[] {
    // biome-ignore lint/complexity/noThisInStatic: the class that is being defined, which is one below this
    const of = LightElement.finished(this);
    return Object.entries(of.declared).flatMap(([name, { attribute, state }]) =>
      attribute === false || state ? [] : [attribute ?? name.toLowerCase()],
    );
  }

  /** A class with its properties collected, their accessors and its style sheet made. */
  private static finished(of: typeof LightElement): typeof LightElement {
    if (Object.hasOwn(of, 'declared')) return of;
    const below = of === LightElement ? {} : LightElement.finished(Object.getPrototypeOf(of)).declared;
    of.declared = { ...below, ...of.properties };
    of.sheet = new CSSStyleSheet();
    of.sheet.replaceSync(textOf(of.styles));
    for (const [i, name] of Object.keys(of.declared).entries())
      Object.defineProperty(of.prototype, name, LightElement.accessorOf(name, i));
    return of;
  }

  /** A property whose value stands at a place among all of the element's; setting another asks for a round. */
  private static accessorOf(name: string, place: number): PropertyDescriptor & ThisType<LightElement> {
    return {
      configurable: true,
      get() {
        return this.#values[place];
      },
      set(value: unknown) {
        const before = this.#values[place];
        this.#values[place] = value;
        if (!Object.is(value, before)) this.requestUpdate(name, before);
      },
    };
  }

  constructor() {
    super();
    this.renderRoot.adoptedStyleSheets = [this.#class.sheet];
    this.updateComplete = new Promise<void>((resolve) => {
      this.#start = resolve;
    }).then(() => this.#update());
  }

  /** Draws again soon: because of a property, which was `before`, or of something else. */
  requestUpdate(name = '', before?: unknown): void {
    if (!this.#changed.has(name)) this.#changed.set(name, before);
    if (this.#isPending) return;
    this.#isPending = true;
    this.updateComplete = this.turn(name).then(() => this.#update());
  }

  connectedCallback(): void {
    this.#start?.();
  }

  disconnectedCallback(): void {}

  attributeChangedCallback(attribute: string, _before: string | null, text: string | null): void {
    for (const [name, { type, attribute: called }] of Object.entries(this.#class.declared))
      if ((called || name.toLowerCase()) === attribute) Reflect.set(this, name, type ? text !== null : text);
  }

  /** When it is this element's turn to draw, because of a property. */
  protected turn(_name: string): Promise<void> {
    return Promise.resolve();
  }

  /** Before it is drawn: what it draws from may change here without another round. */
  protected willUpdate(_changed: PropertyValues): void {}
  protected updated(_changed: PropertyValues): void {}
  protected abstract render(): TemplateResult;

  /** Whether all is there that a server had when it drew the element. */
  protected get isSettled(): boolean {
    return true;
  }

  /** What a server has drawn still stands. */
  protected get isServed(): boolean {
    return this.#served.length > 0;
  }

  get #class(): typeof LightElement {
    return this.constructor as typeof LightElement;
  }

  /** Draws what was asked for at once: on paper nothing comes later. */
  protected updateNow(): void {
    if (this.hasUpdated) this.#update();
  }

  #update(): void {
    if (!this.#isPending) return;
    const { declared } = this.#class;
    if (!this.hasUpdated) for (const name of Object.keys(declared)) this.#adopt(name);
    const changed = this.#changed;
    let template: TemplateResult | null = null;
    try {
      this.willUpdate(changed);
      const isSeen = [...changed.keys()].some((name) => !declared[String(name)]?.unseen);
      if (isSeen && (!this.isServed || this.isSettled)) template = this.render();
    } finally {
      this.#changed = new Map();
      this.#isPending = false;
    }
    for (const name of changed.keys()) if (declared[String(name)]?.reflect) this.#reflect(String(name));
    if (template) this.#draw(template);
    this.hasUpdated = true;
    this.updated(changed);
  }

  /** What a server has drawn goes in the moment that the same comes: nobody sees it happen. */
  #draw(template: TemplateResult): void {
    for (const node of this.#served) node.remove();
    this.#served = [];
    render(template, this.renderRoot, { host: this });
  }

  /** What a page has set before the element was defined hides the accessor. */
  #adopt(name: string): void {
    if (!Object.hasOwn(this, name)) return;
    const value: unknown = Reflect.get(this, name);
    Reflect.deleteProperty(this, name);
    Reflect.set(this, name, value);
  }

  #reflect(name: string): void {
    const value: unknown = Reflect.get(this, name);
    if (value === null || value === undefined) this.removeAttribute(name);
    else this.setAttribute(name, String(value));
  }
}

function textOf(styles: Styles): string {
  return typeof styles === 'string' ? styles : styles.map(textOf).join('');
}
