import { type Diagnostic, type Range, report } from '../diagnostic/index.ts';
import { Document } from '../parse/index.ts';
import type { Entry, MapPlace, Place } from '../parse/place.ts';

/**
 * Puts formulas together again that a comma cut inside `{…}` or `[…]`, each with one diagnostic whose fix quotes it:
 * `{kpi: rate(a, b)}` was read as the keys `kpi` and `b)`.
 */
export function mendFormulas(document: Document): { document: Document; diagnostics: Diagnostic[] } {
  if (!/[\p{L}\p{N}_]\([^()"'\n]*,/u.test(document.text)) return { document, diagnostics: [] };
  const mender = new Mender(document.text);
  const root = mender.mend(document.root);
  if (mender.diagnostics.length === 0) return { document, diagnostics: [] };
  return { document: new Document({ ...document, root }), diagnostics: mender.diagnostics };
}

const opens = /[\p{L}\p{N}_]\(/u;

class Mender {
  readonly diagnostics: Diagnostic[] = [];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  mend(place: Place): Place {
    const isFlow = this.#text[place.from] === '[' || this.#text[place.from] === '{';
    if (place.kind === 'list') {
      const items = isFlow
        ? this.#joined<Place>(
            place.items,
            (item) => item,
            (_, whole) => whole,
          )
        : place.items;
      return { ...place, items: items.map((item) => this.mend(item)) };
    }
    if (place.kind !== 'map') return place;
    const entries = isFlow ? this.#entries(place) : [...place.entries];
    return {
      ...place,
      entries: new Map(entries.map(([key, entry]) => [key, { ...entry, value: this.mend(entry.value) }])),
    };
  }

  #entries(place: MapPlace): [string, Entry][] {
    return this.#joined<[string, Entry]>(
      [...place.entries],
      ([, entry]) => (entry.value.kind === 'scalar' && entry.value.value === null ? { ...entry.key } : entry.value),
      ([key, entry], value) => [key, { ...entry, value }],
    );
  }

  /** Joins each run of parts that starts with an open bracket and ends where it is closed. */
  #joined<T>(parts: readonly T[], partAt: (part: T) => Place | Range, put: (part: T, whole: Place) => T): T[] {
    const out: T[] = [];
    for (let i = 0; i < parts.length; i++) {
      const part = parts[i] as T;
      const first = partAt(part);
      const last = this.#closes(parts, i, partAt);
      if (last === undefined) {
        out.push(part);
        continue;
      }
      const range = { from: first.from, to: partAt(parts[last] as T).to };
      out.push(put(part, this.#whole(range)));
      i = last;
    }
    return out;
  }

  /** The part that closes the bracket which part `at` leaves open. */
  #closes<T>(parts: readonly T[], at: number, partAt: (part: T) => Place | Range): number | undefined {
    let open = this.#openIn(partAt(parts[at] as T));
    if (open <= 0) return undefined;
    for (let i = at + 1; i < Math.min(parts.length, at + 8); i++) {
      open += this.#balance(partAt(parts[i] as T));
      if (open <= 0) return i;
    }
    return undefined;
  }

  #openIn(place: Place | Range): number {
    if (!('kind' in place) || place.kind !== 'scalar') return 0;
    const source = this.#text.slice(place.from, place.to);
    return /^["']/.test(source) || !opens.test(source) ? 0 : this.#balance(place);
  }

  #balance(range: Range): number {
    let open = 0;
    for (const character of this.#text.slice(range.from, range.to)) {
      if (character === '(') open++;
      if (character === ')') open--;
    }
    return open;
  }

  #whole(range: Range): Place {
    const formula = this.#text.slice(range.from, range.to);
    const fix = { ...range, insert: JSON.stringify(formula) };
    this.diagnostics.push(report('unquoted-formula', { formula }, range, { fix }));
    return { kind: 'scalar', ...range, size: 1, value: formula };
  }
}
