import type { Journeys } from '@sluice/core/attribution';
import type { MoneyMicro } from '@sluice/core/internal';
import type { TouchLists } from './touch-lists.ts';

/** One conversion: when (NaN: not known), its worth, and the times of its milestones (NaN: none). */
export interface Conversion {
  readonly subject: number;
  readonly at: number;
  readonly value: MoneyMicro | null;
  readonly milestones: readonly number[];
  readonly group: number;
}

/** Collects journeys into the form core reads. */
export class JourneyList {
  readonly #touches: TouchLists;
  readonly #startOf: (time: number) => number;
  readonly #starts: number[] = [0];
  readonly #items: number[] = [];
  readonly #converted: number[] = [];
  readonly #at: number[] = [];
  readonly #values: (MoneyMicro | null)[] = [];
  readonly #milestones: number[] = [];
  readonly #group: number[] = [];

  /** `startOf`: the earliest time inside the lookback of one. */
  constructor(touches: TouchLists, startOf: (time: number) => number) {
    this.#touches = touches;
    this.#startOf = startOf;
  }

  /** A conversion with the touches of its leads; those after it or before the lookback are left out. */
  addConversion({ at, value, milestones, group }: Conversion, items: readonly number[]): void {
    const start = this.#startOf(at);
    const counted = items.filter((item) => this.#touches.time(item) <= at && this.#touches.time(item) >= start);
    for (const time of milestones) this.#milestones.push(time <= at ? this.#lastUntil(counted, time) : -1);
    this.#add(counted, 1, at, value, group);
  }

  /** A subject that has not converted, with all its touches. */
  addOpen(items: readonly number[], group: number): void {
    this.#milestones.push(-1, -1, -1);
    this.#add(items, 0, Number.NaN, null, group);
  }

  #lastUntil(items: readonly number[], time: number): number {
    let last = -1;
    items.forEach((item, i) => {
      if (this.#touches.time(item) <= time) last = i;
    });
    return last;
  }

  #add(items: readonly number[], converted: number, at: number, value: MoneyMicro | null, group: number): void {
    for (const item of items) this.#items.push(item);
    this.#starts.push(this.#items.length);
    this.#converted.push(converted);
    this.#at.push(at);
    this.#values.push(value);
    this.#group.push(group);
  }

  finish(names: Pick<Journeys, 'dimensions' | 'groups' | 'subjectDimensions'>): Journeys {
    const touches = this.#touches;
    return {
      length: this.#at.length,
      starts: Int32Array.from(this.#starts),
      times: Float64Array.from(this.#items, (item) => touches.time(item)),
      touch: Int32Array.from(this.#items, (item) => touches.key(item)),
      isDirect: Uint8Array.from(this.#items, (item) => touches.isDirect(item)),
      keys: touches.keys,
      isConverted: Uint8Array.from(this.#converted),
      at: Float64Array.from(this.#at),
      values: this.#values,
      milestones: Int32Array.from(this.#milestones),
      group: Int32Array.from(this.#group),
      byDay: touches.byDay,
      ...names,
    };
  }
}
