import type { RecordList } from '../../store/score-cache.ts';
import type { SubjectItems } from '../subject-items.ts';

/** Where sources stand in the file, by part of the items and by leads source. */
export interface SourceOrder {
  readonly parts: readonly number[];
  readonly records: readonly number[];
}

/**
 * The rows of one subject at each of which its scores are asked for: its events and its dated records, in rule F5's
 * order. An event is its item, a record of the list −1 less its place. Reused from subject to subject.
 */
export class Moments {
  length = 0;
  /** By moment the item, or −1 less the place of the record. */
  at = new Int32Array(256);
  readonly #items: SubjectItems;
  readonly #list: RecordList;
  readonly #order: SourceOrder;

  constructor(items: SubjectItems, list: RecordList, order: SourceOrder) {
    this.#items = items;
    this.#list = list;
    this.#order = order;
  }

  open(subject: number): void {
    const { starts } = this.#items;
    const [from, end] = [starts[subject] as number, starts[subject + 1] as number];
    const { starts: ofRecords, times } = this.#list;
    const [first, last] = [ofRecords[subject] as number, ofRecords[subject + 1] as number];
    if (end - from + last - first > this.at.length) this.at = new Int32Array((end - from + last - first) * 2);
    const { at } = this;
    this.length = end - from;
    for (let i = 0; i < this.length; i++) at[i] = from + i;
    for (let place = first; place < last; place++) if (!Number.isNaN(times[place])) this.#insert(place);
  }

  time(moment: number): number {
    const at = this.at[moment] as number;
    return (at >= 0 ? this.#items.times[at] : this.#list.times[-1 - at]) as number;
  }

  /** Whether a moment is there and is an event from an item on. */
  isFrom(moment: number, item: number): boolean {
    return moment < this.length && (this.at[moment] as number) >= item;
  }

  /** Whether a moment comes after a date of a record of some list, at which the record itself is known. */
  isAfterDate(moment: number, list: RecordList, place: number): boolean {
    const at = this.at[moment] as number;
    const by = this.#timeOf(at) - (list.times[place] as number);
    const source = this.#order.records[list.record[place] as number] ?? 0;
    return (by || this.#source(at) - source || this.#row(at) - (list.row[place] as number)) > 0;
  }

  /** Puts a record after all that come before it. */
  #insert(place: number): void {
    const { at } = this;
    let into = this.length++;
    for (; into > 0 && this.#isAfter(at[into - 1] as number, -1 - place); into--) at[into] = at[into - 1] as number;
    at[into] = -1 - place;
  }

  /** Whether one comes after the other; of one time those of sources listed first come first. */
  #isAfter(a: number, b: number): boolean {
    const by = this.#timeOf(a) - this.#timeOf(b);
    return (by || this.#source(a) - this.#source(b) || this.#row(a) - this.#row(b)) > 0;
  }

  #timeOf(at: number): number {
    return (at >= 0 ? this.#items.times[at] : this.#list.times[-1 - at]) as number;
  }

  #source(at: number): number {
    const { parts, records } = this.#order;
    return (at >= 0 ? parts[this.#items.part?.[at] ?? 0] : records[this.#list.record[-1 - at] as number]) ?? 0;
  }

  #row(at: number): number {
    return (at >= 0 ? this.#items.row[at] : this.#list.row[-1 - at]) as number;
  }
}
