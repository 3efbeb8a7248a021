import { LineIndex } from '@sluice/core/diagnostic';
import { type Place, parse } from '@sluice/core/internal';
import type { Project } from '../project/project.ts';

/** A key whose value is not the same in two definition files; null where it is not there. Lines from 1. */
export interface KeyChange {
  /** `funnels.demand.window`, `funnels.demand.stages[mql].within`. */
  readonly key: string;
  /** The included file it is in; null: the definition file itself. */
  readonly file: string | null;
  /** As written, on one line. */
  readonly before: string | null;
  readonly after: string | null;
  readonly oldLine: number | null;
  readonly newLine: number | null;
}

const longestShown = 160;

/** The keys that differ between two projects, those of included files too, in the order of the new one. */
export function changedKeys(old: Project, now: Project): KeyChange[] {
  const names = new Set([...now.included, ...old.included]);
  const textOf = ({ texts }: Project, name: string): string => texts.others?.get(name) ?? '';
  return [
    ...changesOf(null, old.texts.text, now.texts.text),
    ...[...names].flatMap((name) => changesOf(name, textOf(old, name), textOf(now, name))),
  ];
}

function changesOf(file: string | null, before: string, after: string): KeyChange[] {
  const finder = new Finder(file, before, after);
  finder.compare('', parse(before).document.root, parse(after).document.root);
  return finder.found;
}

class Finder {
  readonly found: KeyChange[] = [];
  readonly #file: string | null;
  readonly #before: Lines;
  readonly #after: Lines;

  constructor(file: string | null, before: string, after: string) {
    this.#file = file;
    this.#before = new Lines(before);
    this.#after = new Lines(after);
  }

  compare(key: string, a: Place | undefined, b: Place | undefined): void {
    if (a?.kind === 'map' && b?.kind === 'map')
      this.#each(key, entriesOf(a), entriesOf(b), (name) => dotted(key, name));
    else if (a?.kind === 'list' && b?.kind === 'list')
      this.#each(key, itemsOf(a.items), itemsOf(b.items), (name) => `${key}[${name}]`);
    else if (valueText(a) !== valueText(b)) this.#report(key, a, b);
  }

  #each(
    _key: string,
    a: ReadonlyMap<string, Place>,
    b: ReadonlyMap<string, Place>,
    named: (name: string) => string,
  ): void {
    for (const name of new Set([...b.keys(), ...a.keys()])) this.compare(named(name), a.get(name), b.get(name));
  }

  #report(key: string, a: Place | undefined, b: Place | undefined): void {
    this.found.push({
      key,
      file: this.#file,
      before: this.#before.textOf(a),
      after: this.#after.textOf(b),
      oldLine: this.#before.lineOf(a),
      newLine: this.#after.lineOf(b),
    });
  }
}

/** A text with its lines, for display. */
class Lines {
  readonly #text: string;
  readonly #lines: LineIndex;

  constructor(text: string) {
    this.#text = text;
    this.#lines = new LineIndex(text);
  }

  lineOf(place: Place | undefined): number | null {
    return place === undefined ? null : this.#lines.positionAt(place.from).line;
  }

  textOf(place: Place | undefined): string | null {
    if (place === undefined) return null;
    const flat = this.#text.slice(place.from, place.to).replace(/\s+/g, ' ').trim();
    return flat.length <= longestShown ? flat : `${flat.slice(0, longestShown - 1)}…`;
  }
}

function entriesOf(map: Extract<Place, { kind: 'map' }>): Map<string, Place> {
  return new Map([...map.entries].map(([name, entry]) => [name, entry.value]));
}

/** Items of a list by what they are called: their `id`, a text itself, else their position. */
function itemsOf(items: readonly Place[]): Map<string, Place> {
  const named = new Map<string, Place>();
  for (const [i, item] of items.entries()) {
    const name = nameOf(item) ?? String(i);
    named.set(named.has(name) ? `${name} ${i}` : name, item);
  }
  return named;
}

function nameOf(item: Place): string | null {
  if (item.kind === 'scalar') return typeof item.value === 'string' ? item.value : null;
  const id = item.kind === 'map' ? item.entries.get('id')?.value : undefined;
  return id?.kind === 'scalar' && typeof id.value === 'string' ? id.value : null;
}

/** The value as text that is equal for equal values, wherever they stand. */
function valueText(place: Place | undefined): string {
  if (place === undefined) return '';
  if (place.kind === 'scalar') return JSON.stringify(place.value);
  if (place.kind === 'list') return `[${place.items.map(valueText).join()}]`;
  return `{${[...place.entries].map(([key, { value }]) => `${JSON.stringify(key)}:${valueText(value)}`).join()}}`;
}

function dotted(key: string, name: string): string {
  return key === '' ? name : `${key}.${name}`;
}
