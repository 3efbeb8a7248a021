import { type EngineDescription, otherPeriods, type PeriodLookup, storedPeriods } from '@sluice/core/query';

/** The periods of a source: those its engine has worked out, others after they were asked for once. */
export class Periods {
  readonly #description: EngineDescription;
  #lookup: PeriodLookup;

  constructor(description: EngineDescription) {
    this.#description = description;
    this.#lookup = storedPeriods(description.resolved);
  }

  /** Null where the words are no period, or one that is not known yet. */
  readonly of: PeriodLookup = (words) => this.#lookup(words);

  /** Makes periods known; the calendar is loaded for those that are not. */
  async know(words: readonly (string | undefined)[]): Promise<void> {
    const { catalog, asOf } = this.#description;
    if (words.some((each) => each !== undefined && !this.of(each))) this.#lookup = await otherPeriods(catalog, asOf);
  }
}
