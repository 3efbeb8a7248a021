import type { Range } from '../diagnostic/index.ts';
import { type Place, toValue } from './place.ts';

/** Keys and list positions from the root of a document. */
export type Path = readonly (string | number)[];

/** Where a value stands, and its key where it has one. */
export interface PlaceRanges {
  readonly key?: Range;
  readonly value: Range;
}

export interface DocumentParts {
  readonly text: string;
  readonly path?: string;
  readonly root: Place;
  readonly comments?: readonly Range[];
  readonly isWhole?: boolean;
  readonly holes?: ReadonlySet<number>;
}

/** A definition file that was read: its values with the range of every key and value, offsets into `text`. */
export class Document {
  readonly text: string;
  /** The file, where it is not the one being compiled. */
  readonly path: string | undefined;
  readonly root: Place;
  /** The comments, each from its `#` to the end of its line. */
  readonly comments: readonly Range[];
  /** False where the YAML itself is broken: then what the values lack is no fault of their own. */
  readonly isWhole: boolean;
  /** Where maps start that lost an entry when they were read: what they lack is no fault of its own. */
  readonly holes: ReadonlySet<number>;

  constructor(parts: DocumentParts) {
    this.text = parts.text;
    this.path = parts.path;
    this.root = parts.root;
    this.comments = parts.comments ?? [];
    this.isWhole = parts.isWhole ?? true;
    this.holes = parts.holes ?? new Set();
  }

  /** The values as plain JSON; maps have no prototype. */
  toValue(): unknown {
    return toValue(this.root);
  }

  /** The ranges of the value at `path`; where there is none, those of the nearest value above it. */
  rangeOf(path: Path): PlaceRanges {
    let found: PlaceRanges = { value: this.root };
    let at: Place | undefined = this.root;
    for (const step of path) {
      const next: PlaceRanges | undefined = at === undefined ? undefined : stepInto(at, step);
      if (next === undefined) break;
      found = next;
      at = next.value as Place;
    }
    return { ...(found.key === undefined ? {} : { key: bare(found.key) }), value: bare(found.value) };
  }

  /** The place at `path`, or undefined where there is none. */
  placeAt(path: Path): Place | undefined {
    let at: Place | undefined = this.root;
    for (const step of path) at = at === undefined ? undefined : (stepInto(at, step)?.value as Place | undefined);
    return at;
  }

  /** The source text of the value at `path`, exactly as written (`10.10`, `"a"`), or undefined where there is none. */
  textOf(path: Path): string | undefined {
    const place = this.placeAt(path);
    return place === undefined ? undefined : this.text.slice(place.from, place.to);
  }
}

function stepInto(place: Place, step: string | number): { key?: Range; value: Range } | undefined {
  if (place.kind === 'map') return place.entries.get(String(step));
  if (place.kind !== 'list' || typeof step !== 'number') return undefined;
  const item = place.items[step];
  return item === undefined ? undefined : { value: item };
}

function bare(range: Range): Range {
  return { from: range.from, to: range.to };
}
