import type { Drawing, Mark, Shape } from '@sluice/charts';
import { type Attributes, attributesOf, type Drawable, type Hatch, keyOf, stripeAttributes, tagOf } from './shape.ts';

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

  /** Draws, and gives the two groups of the `svg`; `current` is the mark that is the tab stop, else it is the first. */
  draw(
    { shapes }: Drawing,
    dimmed: ReadonlySet<string> = new Set(),
    marks: readonly Mark[] = [],
    current: string | null = null,
  ): readonly [shapes: Element, marks: Element] {
    const stop = marks.find(({ id }) => id === current) ?? marks[0];
    const hatches = hatchesOf(shapes);
    const drawn = hatches.length > 0 ? [...hatches, ...shapes] : shapes;
    this.#shapes.show(
      drawn,
      drawn.map((shape) => 'mark' in shape && shape.mark !== undefined && dimmed.has(shape.mark)),
    );
    this.#marks.show(
      marks,
      marks.map((mark) => mark === stop),
    );
    return [this.#shapes.element, this.#marks.element];
  }
}

/** Elements by what they show, in the order they were shown in last. */
class Group {
  readonly element = elementOf('g');
  #items: readonly Drawable[] = [];
  #flags: readonly boolean[] = [];
  #elements: readonly Element[] = [];

  /** An item that is the same object as before with the same flag is not looked at. */
  show(items: readonly Drawable[], flags: readonly boolean[]): void {
    const [before, flagged, elements] = [this.#items, this.#flags, this.#elements];
    const isPlaced = items.length === before.length && items.every((item, i) => isSame(item, before[i]));
    const places = isPlaced ? null : new Map(before.map((item, i) => [keyOf(item), i]));
    this.#items = items;
    this.#flags = flags;
    this.#elements = items.map((item, i) => {
      const at = places ? (places.get(keyOf(item)) ?? -1) : i;
      const [was, element, isFlagged = false, wasFlagged = false] = [before[at], elements[at], flags[i], flagged[at]];
      if (!was || !element || !isSame(item, was)) return made(item, isFlagged);
      if (item !== was || isFlagged !== wasFlagged)
        write(element, attributesOf(item, isFlagged), attributesOf(was, wasFlagged));
      if (item !== was) fill(element, item, was);
      return element;
    });
    if (places) this.#place(elements);
  }

  #place(before: readonly Element[]): void {
    const staying = new Set(this.#elements);
    for (const element of before) if (!staying.has(element)) element.remove();
    let at = this.element.firstChild;
    for (const element of this.#elements) {
      if (element === at) at = at.nextSibling;
      else this.element.insertBefore(element, at);
    }
  }
}

/** Whether one element can show both. */
function isSame(item: Drawable | undefined, was: Drawable | undefined): boolean {
  return (
    item === was ||
    (item !== undefined && was !== undefined && tagOf(item) === tagOf(was) && keyOf(item) === keyOf(was))
  );
}

function hatchesOf(shapes: readonly Shape[]): Hatch[] {
  const tokens = new Set<string>();
  for (const shape of shapes) if ('paint' in shape && shape.paint.as === 'hatch') tokens.add(shape.paint.token);
  return Array.from(tokens, (key) => ({ kind: 'pattern', key }));
}

function write(element: Element, attributes: Attributes, before: Attributes): void {
  for (const name of Object.keys(attributes)) {
    const value = attributes[name];
    if (value === before[name]) continue;
    if (value === undefined) element.removeAttribute(name);
    else element.setAttribute(name, String(value));
  }
}

function made(item: Drawable, isFlagged: boolean): Element {
  const element = elementOf(tagOf(item));
  write(element, attributesOf(item, isFlagged), {});
  fill(element, item, undefined);
  return element;
}

/** A text that was cut has the whole as a tooltip of the platform. */
function fill(element: Element, item: Drawable, before: Drawable | undefined): void {
  if (!('kind' in item)) return;
  if (item.kind === 'pattern' && !before) {
    const stripe = elementOf('rect');
    write(stripe, stripeAttributes(item), {});
    element.append(stripe);
  }
  if (item.kind !== 'text') return;
  const was = before && 'text' in before ? before : undefined;
  if (item.text === was?.text && item.full === was.full) return;
  const { firstChild } = element;
  if (was && was.full === item.full && firstChild) firstChild.nodeValue = item.text;
  else element.textContent = item.text;
  if (item.full === undefined) return;
  const title = elementOf('title');
  title.textContent = item.full;
  element.replaceChildren(title, item.text);
}

function elementOf(tag: string): Element {
  return document.createElementNS('http://www.w3.org/2000/svg', tag);
}
