import type { Journeys } from '@sluice/core/attribution';
import type { MoneyMicro } from '@sluice/core/internal';
import { Growing } from './growing.ts';
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
  readonly #starts = new Growing((length) => new Int32Array(length));
  readonly #times = new Growing((length) => new Float64Array(length));
  readonly #touch = new Growing((length) => new Int32Array(length));
  readonly #direct = new Growing((length) => new Uint8Array(length));
  readonly #converted = new Growing((length) => new Uint8Array(length));
  readonly #at = new Growing((length) => new Float64Array(length));
  readonly #values: (MoneyMicro | null)[] = [];
  readonly #milestones = new Growing((length) => new Int32Array(length));
  readonly #group = new Growing((length) => new Int32Array(length));

  /** `startOf`: the earliest time inside the lookback of one. */
  constructor(touches: TouchLists, startOf: (time: number) => number) {
    this.#touches = touches;
    this.#startOf = startOf;
    this.#starts.push(0);
  }

  /** A conversion with the touches of its leads; those after it or before the lookback are left out. */
  addConversion({ at, value, milestones, group }: Conversion, items: readonly number[]): void {
    const from = this.#times.length;
    const start = this.#startOf(at);
    for (const item of items) {
      const time = this.#touches.time(item);
      if (time <= at && time >= start) this.#addTouch(item, time);
    }
    for (const time of milestones) this.#milestones.push(time <= at ? this.#lastUntil(from, time) : -1);
    this.#end(1, at, value, group);
  }

  /** A subject that has not converted, with all its touches; none where it has no touch. */
  addOpen(items: readonly number[], group: number): void {
    if (items.length === 0) return;
    for (const item of items) this.#addTouch(item, this.#touches.time(item));
    this.#endOpen(group);
  }

  /** The same of one lead. */
  addOpenLead(lead: number, groupOf: (lead: number) => number): void {
    const from = this.#times.length;
    this.#touches.visit(lead, this.#addTouch);
    if (this.#times.length > from) this.#endOpen(groupOf(lead));
  }

  readonly #addTouch = (item: number, time: number): void => {
    this.#times.push(time);
    this.#touch.push(this.#touches.key(item));
    this.#direct.push(this.#touches.isDirect(item));
  };

  #endOpen(group: number): void {
    for (let k = 0; k < 3; k++) this.#milestones.push(-1);
    this.#end(0, Number.NaN, null, group);
  }

  #lastUntil(from: number, time: number): number {
    let last = this.#times.length - 1;
    while (last >= from && !(this.#times.at(last) <= time)) last--;
    return last - from;
  }

  #end(converted: number, at: number, value: MoneyMicro | null, group: number): void {
    this.#starts.push(this.#times.length);
    this.#converted.push(converted);
    this.#at.push(at);
    this.#values.push(value);
    this.#group.push(group);
  }

  finish(names: Pick<Journeys, 'dimensions' | 'groups' | 'subjectDimensions'>): Journeys {
    return {
      length: this.#at.length,
      starts: this.#starts.finish(),
      times: this.#times.finish(),
      touch: this.#touch.finish(),
      isDirect: this.#direct.finish(),
      keys: this.#touches.keys,
      isConverted: this.#converted.finish(),
      at: this.#at.finish(),
      values: this.#values,
      milestones: this.#milestones.finish(),
      group: this.#group.finish(),
      byDay: this.#touches.byDay,
      ...names,
    };
  }
}
