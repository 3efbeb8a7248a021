/** What a page would be around the elements. */
export interface ServerPage {
  /** Language of the page, a BCP 47 tag; '' leaves it to the file. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** Address links are resolved against. */
  readonly url: string;
  readonly createElement: (tag: string) => ServerElement;
}

/** A part of a shadow root that is asked for by a selector: what is set on it becomes a rule. */
interface Part {
  readonly style: { setProperty(name: string, value: string): void };
  readonly clientWidth: number;
}

/** What stands in for `HTMLElement` on a server: it remembers what an element sets, and says what a page would. */
export class ServerElement {
  /** Rules for what was set on the element and on the parts of its shadow root, by their selectors. */
  readonly servedRules: string[] = [];
  readonly attributes = new Map<string, string>();
  readonly dataset: Record<string, string> = {};
  readonly style = this.#styleOf(':host');
  readonly isConnected = false;
  readonly shadowRoot = null;
  /** Markup of the shadow root, in which selectors are looked up. */
  servedMarkup = '';
  localName = '';
  ownerDocument: ServerPage | null = null;
  /** Called for every event the element sends. */
  onServed: ((type: string) => void) | null = null;

  attachShadow(): object {
    return {
      adoptedStyleSheets: [],
      activeElement: null,
      childNodes: [],
      querySelector: (selector: string) => this.#part(selector),
      querySelectorAll: () => [],
    };
  }

  getAttribute(name: string): string | null {
    return this.attributes.get(name) ?? null;
  }

  setAttribute(name: string, value: unknown): void {
    this.attributes.set(name, String(value));
  }

  removeAttribute(name: string): void {
    this.attributes.delete(name);
  }

  addEventListener(): void {}
  removeEventListener(): void {}

  dispatchEvent({ type }: Event): boolean {
    this.onServed?.(type);
    return true;
  }

  matches(selector: string): boolean {
    return selector === ':dir(rtl)' && this.ownerDocument?.dir === 'rtl';
  }

  closest(selector: string): { getAttribute(): string } | null {
    const lang = this.ownerDocument?.lang ?? '';
    return selector === '[lang]' ? { getAttribute: () => lang } : null;
  }

  getRootNode(): this {
    return this;
  }

  querySelector(): null {
    return null;
  }

  #part(selector: string): Part | null {
    const name = /^\.([\w-]+)$/.exec(selector)?.[1];
    const isThere = name !== undefined && new RegExp(`class="[^"]*\\b${name}\\b`).test(this.servedMarkup);
    return isThere ? { style: this.#styleOf(selector), clientWidth: 0 } : null;
  }

  #styleOf(selector: string): Part['style'] {
    return { setProperty: (name, value) => void this.servedRules.push(`${selector}{${name}:${value}}`) };
  }
}
