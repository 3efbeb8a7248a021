import type { Moment, Past } from './moments.ts';

/** Whether a record known so far meets the condition of a rule; once it does, it stays so. */
export class RunningRecord {
  /** By leads source 1 where a record meets the condition; null: it is not asked. */
  readonly #masks: readonly (Uint8Array | null)[];
  #isMet = false;
  #seen = 0;

  constructor(masks: readonly (Uint8Array | null)[]) {
    this.#masks = masks;
  }

  /** Begins with a subject. */
  open(): void {
    this.#isMet = false;
    this.#seen = 0;
  }

  /** At the last of the moments, which only ever become more. */
  isMet({ moments, count, undated }: Past): boolean {
    if (this.#isMet) return true;
    if (this.#seen === 0) this.#isMet = undated.some(({ record, row }) => this.#masks[record]?.[row] === 1);
    for (; this.#seen < count && !this.#isMet; this.#seen++) {
      const { item, record, row } = moments[this.#seen] as Moment;
      this.#isMet = item < 0 && this.#masks[record]?.[row] === 1;
    }
    return this.#isMet;
  }
}
