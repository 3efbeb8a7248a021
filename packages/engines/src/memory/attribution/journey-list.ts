import type { Journeys } from '@sluice/core/attribution';
import type { TouchList } from '../timeline/touch-list.ts';
import { milestones } from './conversions.ts';
import { Growing } from './growing.ts';

/** Collects journeys into the form core reads: stretches of the touches of leads, and of those put together of several. */
export class JourneyList {
  readonly #list: TouchList;
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  readonly #group: Int32Array;
  readonly #milestones: Int32Array;
  /** The touches of journeys of several leads; they follow those of the list. */
  readonly #merged = new Growing((length) => new Int32Array(length));
  #length = 0;

  /** `most`: how many journeys there will be at most, `conversions` of them converted. */
  constructor(list: TouchList, conversions: number, most: number) {
    this.#list = list;
    this.#starts = new Int32Array(most);
    this.#ends = new Int32Array(most);
    this.#group = new Int32Array(most);
    this.#milestones = new Int32Array(conversions * milestones);
  }

  /** A conversion with the touches of these leads from `start` up to it, and when it `reached` its milestones. */
  addConversion(leads: readonly number[], at: number, start: number, reached: ArrayLike<number>, group: number): void {
    const first = this.#length * milestones;
    const [from, to] = this.#stretch(leads, start, at);
    for (let k = 0; k < milestones; k++) {
      const time = reached[k] as number;
      let last = to;
      while (last > from && !(this.#time(last - 1) <= time)) last--;
      this.#milestones[first + k] = time <= at ? last - 1 - from : -1;
    }
    this.#add(from, to, group);
  }

  /** A subject that has not converted, with all touches of its leads; none where it has no touch. */
  addOpen(leads: readonly number[], group: number): void {
    const [from, to] = this.#stretch(leads, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
    if (to > from) this.#add(from, to, group);
  }

  /** The same of each lead that `takes`. */
  addOpenLeads(takes: (lead: number) => boolean, groupOf: (lead: number) => number): void {
    const { leads, starts } = this.#list;
    for (let lead = 0; lead < leads; lead++) {
      const from = starts[lead] as number;
      const to = starts[lead + 1] as number;
      if (to > from && takes(lead)) this.#add(from, to, groupOf(lead));
    }
  }

  #add(from: number, to: number, group: number): void {
    this.#starts[this.#length] = from;
    this.#ends[this.#length] = to;
    this.#group[this.#length++] = group;
  }

  #stretch(leads: readonly number[], start: number, end: number): [from: number, to: number] {
    const [only] = leads;
    if (leads.length === 1 && only !== undefined) return this.#stretchOf(only, start, end);
    const { times } = this.#list;
    const touches: number[] = [];
    for (const lead of leads) {
      const [from, to] = this.#stretchOf(lead, start, end);
      for (let touch = from; touch < to; touch++) touches.push(touch);
    }
    touches.sort((a, b) => (times[a] as number) - (times[b] as number));
    const from = times.length + this.#merged.length;
    for (const touch of touches) this.#merged.push(touch);
    return [from, from + touches.length];
  }

  #stretchOf(lead: number, start: number, end: number): [from: number, to: number] {
    const { leads, starts, times } = this.#list;
    if (lead >= leads) return [0, 0];
    const first = starts[lead] as number;
    let to = starts[lead + 1] as number;
    while (to > first && !((times[to - 1] as number) <= end)) to--;
    let from = to;
    while (from > first && (times[from - 1] as number) >= start) from--;
    return [from, to];
  }

  #time(touch: number): number {
    const { times } = this.#list;
    return times[touch < times.length ? touch : this.#merged.at(touch - times.length)] as number;
  }

  finish(
    { values, at }: Pick<Journeys, 'values' | 'at'>,
    names: Pick<Journeys, 'dimensions' | 'groups' | 'subjectDimensions'>,
  ): Journeys {
    const { times, touch, isDirect, keys, byDay } = this.#list;
    const merged = this.#merged.finish();
    return {
      length: this.#length,
      conversions: values.length,
      starts: this.#starts.subarray(0, this.#length),
      ends: this.#ends.subarray(0, this.#length),
      times: followed(times, merged, (length) => new Float64Array(length)),
      touch: followed(touch, merged, (length) =>
        touch instanceof Uint16Array ? new Uint16Array(length) : new Int32Array(length),
      ),
      isDirect: followed(isDirect, merged, (length) => new Uint8Array(length)),
      keys,
      at,
      values,
      milestones: this.#milestones,
      group: this.#group.subarray(0, this.#length),
      byDay,
      ...names,
    };
  }
}

/** The values of all touches, then once more those of the merged ones. */
function followed<T extends Float64Array | Int32Array | Uint16Array | Uint8Array>(
  values: T,
  merged: Int32Array,
  make: (length: number) => T,
): T {
  if (merged.length === 0) return values;
  const all = make(values.length + merged.length);
  all.set(values);
  merged.forEach((touch, i) => {
    all[values.length + i] = values[touch] as number;
  });
  return all;
}
