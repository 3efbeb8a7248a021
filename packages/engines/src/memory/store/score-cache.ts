import type { Score } from '@sluice/core/catalog';

/** The rows of all that are scored, without what a catalog says of them. */
export interface ScoreItems {
  readonly subjects: number;
  readonly starts: Int32Array;
  readonly times: Float64Array;
  readonly byDay: boolean;
  readonly row: Int32Array;
  readonly part: Uint8Array | null;
  /** By leads source: the subject of each record, −1 of none. */
  readonly records: readonly Int32Array[];
  readonly names: readonly (string | null)[];
}

/** The items a rule looks at, subject by subject in time order: those of s are `starts[s]` to before `starts[s + 1]`. */
export interface RuleItems {
  readonly starts: Int32Array;
  readonly items: Int32Array;
}

/** Which of some rules look at each item: those of item i are `rules[starts[i]]` to before `rules[starts[i + 1]]`. */
export interface ItemRules {
  readonly starts: Int32Array;
  readonly rules: Uint16Array;
}

/** The records of subjects, those of s from `starts[s]` on, in the order of their sources and rows. */
export interface RecordList {
  readonly starts: Int32Array;
  readonly record: Uint16Array;
  readonly row: Int32Array;
  /** When each was created, as the clock counts; NaN: it always was there. */
  readonly times: Float64Array;
}

/** Where leads stood at their rows by some scores: by source and row. */
export interface Reached {
  readonly scores: ReadonlyMap<string, Score>;
  readonly masks: ReadonlyMap<string, Uint8Array>;
}

const most = 128;

/** What scores read of rows, found once for all that read the same. */
export class ScoreCache {
  readonly #items = new Map<string, ScoreItems>();
  readonly #ofRule = new Map<string, RuleItems>();
  readonly #ofItem = new Map<string, ItemRules>();

  readonly #records = new Map<string, RecordList>();
  readonly #reached = new Map<string, Reached>();

  /** Where leads stood by the same scores with other numbers, as it was asked last. */
  reached(key: string): Reached | null {
    return this.#reached.get(key) ?? null;
  }

  keepReached(key: string, reached: Reached): void {
    this.#reached.delete(key);
    kept(this.#reached, key, () => reached, 2);
  }

  records(key: string, make: () => RecordList): RecordList {
    return kept(this.#records, key, make, 2);
  }

  items(key: string, make: () => ScoreItems): ScoreItems {
    return kept(this.#items, key, make, 2);
  }

  ofRule(key: string, make: () => RuleItems): RuleItems {
    return kept(this.#ofRule, key, make, most);
  }

  ofItem(key: string, make: () => ItemRules): ItemRules {
    return kept(this.#ofItem, key, make, 2);
  }
}

/** The value of a key, made where it is new; the oldest go where there would be too many. */
function kept<T>(known: Map<string, T>, key: string, make: () => T, most: number): T {
  const found = known.get(key);
  if (found !== undefined) return found;
  for (const oldest of known.keys()) if (known.size >= most) known.delete(oldest);
  const made = make();
  known.set(key, made);
  return made;
}
