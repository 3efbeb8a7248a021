import type { ScoreRule } from '@sluice/core/catalog';

/** What the rows of a rule give one after the other, by `first` and the cap of their local day (rule S2). */
export class DayCaps {
  readonly #points: number;
  readonly #perDay: number | null;
  readonly #most: number;
  readonly #dayOf: (stamp: number) => number;
  #counted = 0;
  #day = Number.NaN;
  #left = 0;

  constructor({ points, perDay, first }: Extract<ScoreRule, { kind: 'event' }>, dayOf: (stamp: number) => number) {
    this.#points = points;
    this.#perDay = perDay;
    this.#most = first ?? Number.POSITIVE_INFINITY;
    this.#dayOf = dayOf;
  }

  /** No further row counts. */
  get isFull(): boolean {
    return this.#counted >= this.#most;
  }

  restart(): void {
    this.#counted = 0;
    this.#day = Number.NaN;
    this.#left = 0;
  }

  given(stamp: number): number {
    if (this.#counted++ >= this.#most) return 0;
    if (this.#perDay === null) return this.#points;
    const today = this.#dayOf(stamp);
    if (today !== this.#day) {
      this.#day = today;
      this.#left = this.#perDay;
    }
    const given = Math.min(Math.abs(this.#points), this.#left);
    this.#left -= given;
    return Math.sign(this.#points) * given;
  }
}
