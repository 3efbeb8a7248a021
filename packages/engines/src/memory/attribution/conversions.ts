import { Growing } from './growing.ts';

/** The milestones of a conversion: when the stage of a lead, of an opportunity and of a customer was reached. */
export const milestones = 3;

const width = 4 + milestones;

/** The first conversions of subjects, one after the other, by the items that say when; item −1: none does. */
export class Conversions {
  /** Numbers alone and all of one kind: millions of them leave nothing to collect. */
  readonly #numbers = new Growing();

  get length(): number {
    return this.#numbers.length / width;
  }

  /** `at`, `value`, `lead`, `opportunity` and `won` are items of the chain's timeline. */
  push(
    subject: number,
    group: number,
    at: number,
    value: number,
    lead: number,
    opportunity: number,
    won: number,
  ): void {
    const numbers = this.#numbers;
    numbers.push(subject);
    numbers.push(group);
    numbers.push(at);
    numbers.push(value);
    numbers.push(lead);
    numbers.push(opportunity);
    numbers.push(won);
  }

  subject(i: number): number {
    return this.#numbers.at(i * width);
  }

  group(i: number): number {
    return this.#numbers.at(i * width + 1);
  }

  /** The item of the conversion itself. */
  at(i: number): number {
    return this.#numbers.at(i * width + 2);
  }

  /** The item that has what it is worth. */
  value(i: number): number {
    return this.#numbers.at(i * width + 3);
  }

  /** The item of milestone k. */
  milestone(i: number, k: number): number {
    return this.#numbers.at(i * width + 4 + k);
  }
}
