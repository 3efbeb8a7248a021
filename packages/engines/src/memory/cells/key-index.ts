import type { Condition } from '@sluice/core/catalog';
import { matchesKeys } from '@sluice/core/internal';

/** A key of a group: its name and the texts its codes stand for. */
export interface KeyTexts {
  readonly dimension: string;
  readonly dictionary: readonly string[];
}

/**
 * Numbers the groups that occur. A group is a combination of codes (−1: no value) of the keys shown; further keys are
 * only asked by the condition, which is evaluated once a combination.
 */
export class KeyIndex {
  readonly #keys: readonly KeyTexts[];
  readonly #shown: number;
  readonly #where: Condition | null;
  readonly #combos = new Map<number | string, number>();
  readonly #groups = new Map<string, number>();
  readonly #sizes: readonly number[];
  readonly #isSmall: boolean;
  /** By group: the codes of the keys shown. */
  readonly codes: number[][] = [];

  constructor(shown: readonly KeyTexts[], also: readonly KeyTexts[], where: Condition | null) {
    this.#keys = [...shown, ...also];
    this.#shown = shown.length;
    this.#where = where;
    this.#sizes = this.#keys.map((k) => k.dictionary.length + 2);
    this.#isSmall = this.#sizes.reduce((product, size) => product * size, 1) < Number.MAX_SAFE_INTEGER;
  }

  /** The group of a combination of codes, or −1 where the condition does not hold. The array may be reused by the caller. */
  groupOf(codes: ArrayLike<number>): number {
    const key = this.#comboOf(codes);
    const known = this.#combos.get(key);
    if (known !== undefined) return known;
    const group = this.#meets(codes) ? this.#open(Array.from(codes).slice(0, this.#shown)) : -1;
    this.#combos.set(key, group);
    return group;
  }

  #comboOf(codes: ArrayLike<number>): number | string {
    if (!this.#isSmall) return Array.from(codes).join(',');
    let at = 0;
    for (let d = 0; d < this.#sizes.length; d++) at = at * (this.#sizes[d] ?? 1) + (codes[d] ?? -1) + 1;
    return at;
  }

  #meets(codes: ArrayLike<number>): boolean {
    if (!this.#where) return true;
    return matchesKeys(this.#where, (name) => {
      const d = this.#keys.findIndex((k) => k.dimension === name);
      return this.#keys[d]?.dictionary[codes[d] ?? -1] ?? null;
    });
  }

  #open(codes: number[]): number {
    const text = codes.join(',');
    const known = this.#groups.get(text);
    if (known !== undefined) return known;
    this.#groups.set(text, this.codes.length);
    return this.codes.push(codes) - 1;
  }
}
