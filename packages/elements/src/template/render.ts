import { type Attribute, stepsOf } from './steps.ts';
import type { TemplateResult } from './template.ts';

/** Takes the value of one place in a template, again and again. */
export type Place = (value: unknown) => void;

/** What was made of a template. */
interface Made {
  readonly strings: TemplateStringsArray;
  readonly root: DocumentFragment;
  readonly places: readonly Place[];
}

/** A value of a list: where it ends, and its place. */
interface Item {
  readonly last: ChildNode;
  readonly place: Place;
}

/** A place for templates at the end of a node: what of the one before stays is changed in place. `host` is `this` of listeners. */
export function placeIn(node: Node, host: object): Place {
  return slotAfter(node.appendChild(new Comment()), host);
}

function make({ strings, isSvg = false }: TemplateResult, host: object): Made {
  const root = new DocumentFragment();
  const places: Place[] = [];
  let at: DocumentFragment | Element = root;
  for (const { text, tag, attributes } of stepsOf(strings)) {
    if (tag) {
      const element = elementOf(tag, isSvg || at instanceof SVGElement);
      for (const attribute of attributes) places.push(...placesIn(element, attribute, host));
      at.append(element);
      at = element;
    } else if (tag === '') at = at.parentElement ?? root;
    else if (text) at.append(text);
    else places.push(slotAfter(at.appendChild(new Comment()), host));
  }
  // the last slot ends here, wherever the fragment goes
  root.append(new Comment());
  return { strings, root, places };
}

function elementOf(tag: string, isSvg: boolean): Element {
  return isSvg || tag === 'svg'
    ? document.createElementNS('http://www.w3.org/2000/svg', tag)
    : document.createElement(tag);
}

/** A place for each value between the texts of an attribute; one without values is set. */
function placesIn(element: Element, { name, texts }: Attribute, host: object): Place[] {
  const [first = '', ...rest] = texts;
  const values: unknown[] = [];
  const [sign, own] = [name[0], name.slice(1)];
  if (rest.length === 0) element.setAttribute(name, first);
  if (sign === '@')
    element.addEventListener(own, (event) => typeof values[0] === 'function' && values[0].call(host, event));
  return rest.map((_, i) => (value) => {
    const isSame = i in values && Object.is(values[i], value);
    values[i] = value;
    if (isSame || sign === '@' || values.length < rest.length) return;
    if (sign === '.') Reflect.set(element, own, value);
    else if (sign === '?') element.toggleAttribute(own, Boolean(value));
    else if (rest.length === 1 && (value ?? null) === null) element.removeAttribute(name);
    else
      element.setAttribute(
        name,
        rest.reduce((before, text, at) => `${before}${values[at] ?? ''}${text}`, first),
      );
  });
}

/** The place between a node and the one that comes after it when it gets its first value. */
function slotAfter(start: ChildNode, host: object): Place {
  let end: ChildNode | null | undefined;
  let shown: Node | Made | Item[] | undefined;
  const clear = (from: ChildNode): void => {
    while (from.nextSibling && from.nextSibling !== end) from.nextSibling.remove();
  };
  const insert = (node: Node): void => void start.parentNode?.insertBefore(node, end ?? null);
  const list = (values: readonly unknown[]): Item[] => {
    const items = Array.isArray(shown) ? shown.slice(0, values.length) : [];
    clear(items.at(-1)?.last ?? start);
    for (const [i, value] of values.entries()) {
      const item = items[i] ?? { last: new Comment(), place: slotAfter(items[i - 1]?.last ?? start, host) };
      if (!items[i]) insert(item.last);
      items[i] = item;
      item.place(value);
    }
    return items;
  };
  return (value) => {
    if (end === undefined) end = start.nextSibling;
    if (Array.isArray(value)) {
      shown = list(value);
      return;
    }
    const next = shownOf(value, shown, host);
    if (next === shown) return;
    clear(start);
    insert('places' in next ? next.root : next);
    shown = next;
  };
}

/** What shows one value: what is shown already, where it can take it. */
function shownOf(value: unknown, shown: Node | Made | Item[] | undefined, host: object): Node | Made {
  if (value instanceof Node) return value;
  if (typeof value === 'object' && value && 'strings' in value) {
    const template = value as TemplateResult;
    const made = shown && 'places' in shown && shown.strings === template.strings ? shown : make(template, host);
    for (const [i, place] of made.places.entries()) place(template.values[i]);
    return made;
  }
  const text = String(value ?? '');
  if (!(shown instanceof Text)) return new Text(text);
  if (shown.data !== text) shown.data = text;
  return shown;
}
