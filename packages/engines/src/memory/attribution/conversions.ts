import { Growing } from './growing.ts';

/** The milestones of a conversion: when the stage of a lead, of an opportunity and of a customer was reached. */
export const milestones = 3;

const numbered = 3;
const timed = 1 + milestones;

/**
 * The first conversions of subjects, one after the other. Their times are read while those of their subject are at hand:
 * far apart as they are, each would have to be fetched again.
 */
export class Conversions {
  /** Numbers alone and all of one kind: millions of them leave nothing to collect. */
  readonly #numbers = new Growing((length) => new Int32Array(length));
  readonly #times = new Growing((length) => new Float64Array(length));

  get length(): number {
    return this.#numbers.length / numbered;
  }

  /** `at`, `lead`, `opportunity` and `won` are times, NaN where there is none; `value` is an item of the chain's timeline, or −1. */
  push(
    subject: number,
    group: number,
    value: number,
    at: number,
    lead: number,
    opportunity: number,
    won: number,
  ): void {
    this.#numbers.push(subject);
    this.#numbers.push(group);
    this.#numbers.push(value);
    this.#times.push(at);
    this.#times.push(lead);
    this.#times.push(opportunity);
    this.#times.push(won);
  }

  subject(i: number): number {
    return this.#numbers.at(i * numbered);
  }

  group(i: number): number {
    return this.#numbers.at(i * numbered + 1);
  }

  /** The item that has what it is worth. */
  value(i: number): number {
    return this.#numbers.at(i * numbered + 2);
  }

  /** The time of the conversion itself. */
  at(i: number): number {
    return this.#times.at(i * timed);
  }

  /** The time of milestone k. */
  milestone(i: number, k: number): number {
    return this.#times.at(i * timed + 1 + k);
  }
}
