/** Numbers subjects as they are met: one code a text. */
export class SubjectRegistry {
  readonly #codes = new Map<string, number>();
  #anonymous = 0;

  get size(): number {
    return this.#codes.size + this.#anonymous;
  }

  /** The code of a subject's key. */
  code(text: string): number {
    const known = this.#codes.get(text);
    if (known !== undefined) return known;
    const code = this.size;
    this.#codes.set(text, code);
    return code;
  }

  find(text: string): number | undefined {
    return this.#codes.get(text);
  }

  /** A code for a subject that no text stands for. */
  add(): number {
    return this.#codes.size + this.#anonymous++;
  }
}

/** Rule Q2: ids are trimmed, e-mails lower-cased. */
export function normalKey(text: string): string {
  const trimmed = text.trim();
  return /^[^\s@]+@[^\s@]+$/.test(trimmed) ? trimmed.toLowerCase() : trimmed;
}
