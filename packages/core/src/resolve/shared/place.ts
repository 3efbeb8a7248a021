import type { Range } from '../../diagnostic/index.ts';
import type { Spec } from '../../spec/index.ts';

export type Path = readonly (string | number)[];

/** What resolve needs of a parsed document: its text, and where the key and value at a path stand. */
export interface Ranges {
  readonly text: string;
  rangeOf(path: Path): { readonly key?: Range; readonly value: Range } | undefined;
}

/** A definition file: the one being compiled (without `path`), or one it includes. */
export interface SpecFile {
  readonly spec: Spec;
  readonly document: Ranges;
  readonly path?: string;
  /** Its values as they stand in the text, before what the grammar refuses was left out. */
  readonly written?: unknown;
  /** Names that no definition may have, which stood in the text as keys. */
  readonly refused?: readonly string[];
}

/** A place in a definition file; ranges fall back to the nearest thing around it. */
export class Place {
  readonly file: SpecFile;
  readonly path: Path;

  constructor(file: SpecFile, path: Path) {
    this.file = file;
    this.path = path;
  }

  at(...keys: Path): Place {
    return new Place(this.file, [...this.path, ...keys]);
  }

  get value(): Range {
    return this.#around((found) => found.value);
  }

  /** The key before the value; the value itself where it is an entry of a list. */
  get key(): Range {
    return this.#around((found) => found.key ?? found.value);
  }

  /** Where `[from, to)` of the value's text stands; the whole value where the text is written with escapes or over lines. */
  within(text: string, from: number, to: number): Range {
    const whole = this.value;
    const start = this.file.document.text.slice(whole.from, whole.to).indexOf(text);
    return start < 0 ? whole : { from: whole.from + start + from, to: whole.from + start + to };
  }

  #around(pick: (found: { key?: Range; value: Range }) => Range): Range {
    const found = this.file.document.rangeOf(this.path);
    if (found !== undefined) return pick(found);
    return this.path.length === 0 ? { from: 0, to: 0 } : new Place(this.file, this.path.slice(0, -1)).key;
  }
}
