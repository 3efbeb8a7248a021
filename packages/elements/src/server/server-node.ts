import { attributesText, escapeText } from './markup.ts';

/** An element of a drawing, on a server: what the widgets need of the DOM to make one, and its markup. */
export class ServerNode {
  readonly #tag: string;
  readonly #attributes = new Map<string, string>();
  #parent: ServerNode | null = null;
  #children: (ServerNode | string)[] = [];

  constructor(tag: string) {
    this.#tag = tag;
  }

  get firstChild(): ServerNode | null {
    return this.#nodes[0] ?? null;
  }

  get nextSibling(): ServerNode | null {
    const all = this.#parent ? this.#parent.#nodes : [];
    return all[all.indexOf(this) + 1] ?? null;
  }

  get textContent(): string {
    return this.#children.map((child) => (typeof child === 'string' ? child : child.textContent)).join('');
  }

  set textContent(text: string) {
    this.replaceChildren(text);
  }

  getAttribute(name: string): string | null {
    return this.#attributes.get(name) ?? null;
  }

  setAttribute(name: string, value: unknown): void {
    this.#attributes.set(name, String(value));
  }

  removeAttribute(name: string): void {
    this.#attributes.delete(name);
  }

  remove(): void {
    if (this.#parent) this.#parent.#children = this.#parent.#children.filter((child) => child !== this);
    this.#parent = null;
  }

  insertBefore(node: ServerNode, next: ServerNode | null): void {
    node.remove();
    const at = next ? this.#children.indexOf(next) : this.#children.length;
    this.#children.splice(at, 0, node);
    node.#parent = this;
  }

  append(...nodes: readonly (ServerNode | string)[]): void {
    for (const node of nodes) {
      if (typeof node === 'string') this.#children.push(node);
      else this.insertBefore(node, null);
    }
  }

  replaceChildren(...nodes: readonly (ServerNode | string)[]): void {
    this.#children = [];
    this.append(...nodes);
  }

  get markup(): string {
    const inner = this.#children.map((child) => (typeof child === 'string' ? escapeText(child) : child.markup));
    return `<${this.#tag}${attributesText(this.#attributes)}>${inner.join('')}</${this.#tag}>`;
  }

  get #nodes(): ServerNode[] {
    return this.#children.filter((child) => typeof child !== 'string');
  }
}
