import type { Drawing, Mark } from '@sluice/charts';
import { hatchNode, markNode, type Node, shapeNode } from './shape.ts';

/**
 * A drawing in the page: its elements are kept by key, so that one that stays changes in place. They are made without
 * templates, as there are hundreds of them and each is one of five kinds.
 */
export class Canvas {
  readonly #shapes = new Group();
  readonly #marks = new Group();

  constructor() {
    this.#shapes.element.setAttribute('aria-hidden', 'true');
  }

  /** Draws, and gives what belongs into the `svg`; `current` is the mark that is the tab stop, else it is the first. */
  draw(
    { shapes }: Drawing,
    dimmed: ReadonlySet<string> = new Set(),
    marks: readonly Mark[] = [],
    current: string | null = null,
  ): Element[] {
    const hatched = shapes.flatMap((s) => ('paint' in s && s.paint.as === 'hatch' ? [s.paint.token] : []));
    const stop = (marks.find(({ id }) => id === current) ?? marks[0])?.id;
    this.#shapes.show([
      ...[...new Set(hatched)].map(hatchNode),
      ...shapes.map((shape) => shapeNode(shape, shape.mark !== undefined && dimmed.has(shape.mark))),
    ]);
    this.#marks.show(marks.map((mark) => markNode(mark, mark.id === stop)));
    return [this.#shapes.element, this.#marks.element];
  }
}

/** Elements by key, in the order they were shown in last. */
class Group {
  readonly element = elementOf('g');
  #shown = new Map<string, Element>();

  show(nodes: readonly Node[]): void {
    const before = this.#shown;
    this.#shown = new Map(
      nodes.map((node) => {
        const key = `${node.tag} ${node.key}`;
        return [key, written(before.get(key), node)];
      }),
    );
    for (const [key, element] of before) if (!this.#shown.has(key)) element.remove();
    let at = this.element.firstChild;
    for (const element of this.#shown.values()) {
      if (element === at) at = at.nextSibling;
      else this.element.insertBefore(element, at);
    }
  }
}

function written(before: Element | undefined, { tag, attributes, text = '', title = '', inner }: Node): Element {
  const element = before ?? elementOf(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined) before?.removeAttribute(name);
    else if (before?.getAttribute(name) !== String(value)) element.setAttribute(name, String(value));
  }
  if (inner) element.replaceChildren(written(undefined, inner));
  else if ((before?.textContent ?? '') !== title + text) {
    const words = elementOf('title');
    words.textContent = title;
    element.replaceChildren(...(title ? [words, text] : [text]));
  }
  return element;
}

function elementOf(tag: string): Element {
  return document.createElementNS('http://www.w3.org/2000/svg', tag);
}
