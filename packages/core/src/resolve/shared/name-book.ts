import type { BoundName } from '../../catalog/index.ts';
import type { Place } from './place.ts';

type Kind = BoundName['kind'];
type Stretch = readonly [from: number, to: number];

interface Entry {
  readonly kind: Kind;
  readonly id: string;
  definition: Stretch | null;
  path?: string;
  readonly uses: Stretch[];
}

/** Gathers where each name is defined and used in the file being compiled; sources and keys also in files it includes. */
export class NameBook {
  readonly #entries = new Map<string, Entry>();

  /** `range` is where the name stands: the key of a section's entry, the value of an `id:`. */
  define(kind: Kind, id: string, place: Place, range = place.key): void {
    const { path } = place.file;
    if (path !== undefined && kind !== 'source' && kind !== 'key') return;
    const entry = this.#entry(kind, id);
    entry.definition = [range.from, range.to];
    if (path !== undefined) entry.path = path;
  }

  use(kind: Kind, id: string, place: Place, range = place.value): void {
    if (place.file.path === undefined) this.#entry(kind, id).uses.push([range.from, range.to]);
  }

  list(): BoundName[] {
    return [...this.#entries.values()];
  }

  #entry(kind: Kind, id: string): Entry {
    const key = `${kind} ${id}`;
    const entry = this.#entries.get(key) ?? { kind, id, definition: null, uses: [] };
    this.#entries.set(key, entry);
    return entry;
  }
}
