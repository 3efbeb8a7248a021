import type { Drawing, Mark, Shape } from '@sluice/charts';
import { paint } from '../theme/tokens.ts';
import { type Attributes, attributesOf, type Drawable, type Hatch, keyOf, stripeAttributes, tagOf } from './shape.ts';

/**
 * A drawing in the page: its elements are kept by key, so that one that stays changes in place. They are made without
 * templates, as there are hundreds of them and each is one of five kinds.
 */
export class Canvas {
  readonly #shapes = new Group();
  readonly #marks = new Group();

  /** `isMoving`: as `move` says. */
  constructor(isMoving = false) {
    this.move(isMoving);
    // what most texts have, said once
    write(this.#shapes.element, { 'aria-hidden': 'true', fill: paint('--sluice-soft'), 'font-size': 12 }, true);
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

  /** Whether what changes its place moves there, or is there at once. */
  move(isMoving: boolean): void {
    write(this.#shapes.element, { class: isMoving ? 'moves' : undefined });
  }

  /** Keeps no more of what was drawn than what stands in the page. */
  forget(): void {
    this.#shapes.forget();
    this.#marks.forget();
  }
}

/** Elements by what they show, in the order they were shown in last. What they show now is read of the page. */
class Group {
  /** Names of the last drawings of the page: those that are alike keep one text between them. */
  static #said: readonly string[] = [];
  readonly element = elementOf('g');
  #names = '[]';
  #items: readonly Drawable[] = [];
  #flags: readonly boolean[] = [];

  /** An item that is the same object as before with the same flag is not looked at. */
  show(items: readonly Drawable[], flags: readonly boolean[]): void {
    const names = items.map((item) => `${tagOf(item)} ${keyOf(item)}`);
    const said = Group.#known(JSON.stringify(names));
    const kept = said === this.#names ? null : this.#keep(new Set(names));
    const [before, flagged] = kept ? [[], []] : [this.#items, this.#flags];
    let at = this.element.firstChild;
    for (const [i, item] of items.entries()) {
      const element = kept ? (kept.get(names[i] ?? '') ?? null) : (at as Element | null);
      if (element && element === at) at = at.nextSibling;
      else this.element.insertBefore(element ?? made(item, flags[i]), at);
      if (element && (item !== before[i] || flags[i] !== flagged[i])) rewrite(element, item, flags[i]);
    }
    this.#names = said;
    this.#items = items;
    this.#flags = flags;
  }

  forget(): void {
    this.#items = this.#flags = [];
  }

  static #known(names: string): string {
    const known = Group.#said.find((each) => each === names);
    if (!known) Group.#said = [names, ...Group.#said.slice(0, 7)];
    return known ?? names;
  }

  /** The elements that stay, by name; all others go. */
  #keep(names: ReadonlySet<string>): Map<string, Element> {
    const kept = new Map<string, Element>();
    let at = this.element.firstChild;
    for (const name of JSON.parse(this.#names) as string[]) {
      const element = at as Element;
      at = element.nextSibling;
      if (names.has(name)) kept.set(name, element);
      else element.remove();
    }
    return kept;
  }
}

function hatchesOf(shapes: readonly Shape[]): Hatch[] {
  const tokens = new Set<string>();
  for (const shape of shapes) if ('paint' in shape && shape.paint.as === 'hatch') tokens.add(shape.paint.token);
  return Array.from(tokens, (key) => ({ kind: 'pattern', key }));
}

function write(element: Element, attributes: Attributes, isNew = false): void {
  for (const name in attributes) {
    const value = attributes[name];
    const text = value === undefined ? null : String(value);
    if (text === (isNew ? null : element.getAttribute(name))) continue;
    if (text === null) element.removeAttribute(name);
    else element.setAttribute(name, text);
  }
}

function made(item: Drawable, isFlagged = false): Element {
  const element = elementOf(tagOf(item));
  write(element, attributesOf(item, isFlagged), true);
  if (!('kind' in item)) return element;
  if (item.kind === 'text') say(element, item.text, item.full);
  if (item.kind !== 'pattern') return element;
  const stripe = elementOf('rect');
  write(stripe, stripeAttributes(item), true);
  element.append(stripe);
  return element;
}

function rewrite(element: Element, item: Drawable, isFlagged = false): void {
  write(element, attributesOf(item, isFlagged));
  if (!('kind' in item) || item.kind !== 'text') return;
  const { text, full } = item;
  const { firstChild } = element;
  if (full === undefined && firstChild?.nodeType === 3) {
    if (firstChild.nodeValue !== text) firstChild.nodeValue = text;
  } else if (element.textContent !== (full ?? '') + text) say(element, text, full);
}

/** A text that was cut has the whole as a tooltip of the platform. */
function say(element: Element, text: string, full: string | undefined): void {
  element.textContent = text;
  if (full === undefined) return;
  const title = elementOf('title');
  title.textContent = full;
  element.replaceChildren(title, text);
}

function elementOf(tag: string): Element {
  return document.createElementNS('http://www.w3.org/2000/svg', tag);
}
