import { PartType } from 'lit/directive.js';
import { noChange, nothing } from 'lit/html.js';
import { escapeAttribute, escapeText } from './markup.ts';
import { ServerElement } from './server-element.ts';
import { ServerNode } from './server-node.ts';

/** Gives the markup of the elements a template places in one spot. */
export type Place = (elements: readonly ServerElement[]) => string;

/** The attribute a template ends in before a value: its sign (`@`, `.`, `?`), name, quote, and what stands before the value. */
const attribute = /\s([@.?]?)([\w:-]+)=(?:(["'])([^"']*))?$/;

/** The markup of a template of Lit: listeners and properties are left out, as there is nobody to hear. */
export function templateMarkup(value: unknown, place: Place): string {
  if (value === nothing || value === noChange || value === undefined || value === null) return '';
  if (value instanceof ServerNode) return value.markup;
  if (value instanceof ServerElement) return place([value]);
  if (typeof value !== 'object') return escapeText(String(value));
  if ('_$litDirective$' in value) return templateMarkup(directed(value), place);
  if ('strings' in value && 'values' in value) return filled(value, place);
  if (!(Symbol.iterator in value)) throw new TypeError('A template holds a value that is no markup.');
  const all: unknown[] = [...(value as Iterable<unknown>)];
  return all.length > 0 && all.every((each) => each instanceof ServerElement)
    ? place(all)
    : all.map((each) => templateMarkup(each, place)).reduce(joined, '');
}

/** Two texts side by side stay two, as they are in a page: text is shaped by its pieces. */
function joined(before: string, after: string): string {
  const isText = before !== '' && after !== '' && !before.endsWith('>') && !after.startsWith('<');
  return isText ? `${before}<!---->${after}` : before + after;
}

/** What a directive makes of its values, for a place between tags. */
function directed(value: object): unknown {
  const Directive: unknown = Reflect.get(value, '_$litDirective$');
  const values: unknown = Reflect.get(value, 'values');
  if (typeof Directive !== 'function' || !Array.isArray(values)) return nothing;
  const made: unknown = Reflect.construct(Directive, [{ type: PartType.CHILD }]);
  const render: unknown = Reflect.get(Object(made), 'render');
  return typeof render === 'function' ? Reflect.apply(render, made, values) : nothing;
}

function filled(template: { readonly strings: unknown; readonly values: unknown }, place: Place): string {
  const strings = Array.isArray(template.strings) ? template.strings.map(String) : [];
  const values: unknown[] = Array.isArray(template.values) ? template.values : [];
  let text = strings[0] ?? '';
  let isInTag = endsInTag(text, false);
  for (const [i, value] of values.entries()) {
    const string = strings[i + 1] ?? '';
    if (isInTag) {
      const { before, isGone } = withAttribute(text, value);
      text = before + (isGone ? string.replace(/^["']/, '') : string);
    } else text = joined(joined(text, templateMarkup(value, place)), string);
    isInTag = endsInTag(string, isInTag);
  }
  return text;
}

function endsInTag(string: string, before: boolean): boolean {
  let isInTag = before;
  for (const [mark] of string.matchAll(/[<>]/g)) isInTag = mark === '<';
  return isInTag;
}

/** The text with the attribute it ends in; `isGone`: it was taken out, and its closing quote is still to come. */
function withAttribute(text: string, value: unknown): { readonly before: string; readonly isGone: boolean } {
  const [all = '', sign = '', name = '', quote, so = ''] = attribute.exec(text) ?? [];
  if (all === '') return { before: text + escapeAttribute(plain(value)), isGone: false };
  const rest = text.slice(0, -all.length);
  const isGone = quote !== undefined;
  if (sign === '@' || sign === '.' || (value === nothing && so === '')) return { before: rest, isGone };
  if (sign === '?') return { before: `${rest}${value ? ` ${name}=""` : ''}`, isGone };
  const quoted = isGone ? text + escapeAttribute(plain(value)) : `${rest} ${name}="${escapeAttribute(plain(value))}"`;
  return { before: quoted, isGone: false };
}

function plain(value: unknown): string {
  return value === nothing || value === noChange || value === undefined || value === null ? '' : String(value);
}
