import type { TextColumn } from '@sluice/core/table';

/** Texts that stand for codes by their place, or for `codes`. A dictionary is read late: it may not have been made yet. */
interface Adopted {
  readonly column: Pick<TextColumn, 'dictionary'>;
  readonly codes: Int32Array | null;
}

/** Numbers subjects as they are met: one code a text. */
export class SubjectRegistry {
  readonly #codes = new Map<string, number>();
  /** Texts that have codes and are not in the map yet: it is only needed when a second column comes. */
  #adopted: Adopted | null = null;
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The code of a subject's key. */
  code(text: string): number {
    if (this.#adopted) this.#settle(this.#adopted);
    const known = this.#codes.get(text);
    if (known !== undefined) return known;
    this.#codes.set(text, this.#size);
    return this.#size++;
  }

  /** Codes for texts that are all different and normal, −1 for those not used; null where some are known already. */
  adopt(texts: readonly string[], used: Uint8Array): Int32Array | null {
    if (this.#size > 0) return null;
    const codes = new Int32Array(used.length);
    for (let entry = 0; entry < used.length; entry++) codes[entry] = used[entry] === 1 ? this.#size++ : -1;
    this.#adopted = { column: { dictionary: texts }, codes };
    return codes;
  }

  /** Makes a dictionary whose texts are all different and normal the codes themselves; false where some are known already. */
  adoptAll(column: TextColumn): boolean {
    if (this.#size > 0) return false;
    this.#size = column.entries ?? column.dictionary.length;
    this.#adopted = { column, codes: null };
    return true;
  }

  /** A code for a subject that no text stands for. */
  add(): number {
    return this.#size++;
  }

  #settle({ column, codes }: Adopted): void {
    const texts = column.dictionary;
    for (let entry = 0; entry < texts.length; entry++) {
      const code = codes === null ? entry : (codes[entry] as number);
      if (code >= 0) this.#codes.set(texts[entry] as string, code);
    }
    this.#adopted = null;
  }
}
