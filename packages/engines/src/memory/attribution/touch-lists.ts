import type { PathsNode } from '@sluice/core/plan';
import { itemMasks } from '../chains/item-masks.ts';
import type { PlanRows } from '../store/plan-rows.ts';
import { stackTimeline } from '../store/stack.ts';
import type { Store } from '../store/store.ts';
import { endOf, startOf, type Timeline } from '../timeline/timeline.ts';
import { directRows, type TouchKeys, touchKeys } from './touch-keys.ts';

/** The touches of leads: items of a timeline, in the order of their times. */
export class TouchLists {
  readonly byDay: boolean;
  readonly leads: number;
  readonly keys: TouchKeys['keys'];
  readonly #timeline: Timeline | null;
  readonly #isTouch: ArrayLike<number>;
  readonly #ofRow: TouchKeys['ofRow'];
  readonly #direct: readonly Uint8Array[];

  constructor(node: PathsNode, rows: PlanRows, store: Store, byDay: boolean) {
    const stack = node.touches === null ? null : rows.node(node.touches, 'stack');
    const made = stack && stackTimeline(stack, rows, store);
    this.#timeline = made?.timeline ?? null;
    this.byDay = this.#timeline?.byDay ?? byDay;
    this.leads = this.#timeline?.subjects ?? 0;
    const parts = this.#timeline?.parts ?? [];
    const columns = node.keys.map(({ column }) => column);
    const { keys, ofRow } = touchKeys(parts, columns, node.exclude);
    this.keys = keys;
    this.#ofRow = ofRow;
    this.#direct = directRows(parts, node.channel);
    this.#isTouch = made ? itemMasks(made.timeline, [node.matches], store.calendar, made.cache) : [];
  }

  /** The items of a lead that are touches, the earliest first. */
  of(lead: number): number[] {
    const items: number[] = [];
    this.visit(lead, (item) => items.push(item));
    return items;
  }

  /** Takes the items of a lead that are touches, the earliest first. */
  visit(lead: number, take: (item: number, time: number) => void): void {
    const timeline = this.#timeline;
    if (!timeline) return;
    const { times } = timeline;
    const end = endOf(timeline, lead);
    for (let item = startOf(timeline, lead); item < end; item++) {
      const time = times[item] as number;
      if (this.#isTouch[item] === 1 && !Number.isNaN(time) && this.key(item) >= 0) take(item, time);
    }
  }

  time(item: number): number {
    return this.#timeline?.times[item] ?? Number.NaN;
  }

  key(item: number): number {
    const row = this.#timeline?.row[item] ?? -1;
    return this.#ofRow[this.#timeline?.part?.[item] ?? 0]?.[row] ?? -1;
  }

  isDirect(item: number): number {
    const row = this.#timeline?.row[item] ?? -1;
    return this.#direct[this.#timeline?.part?.[item] ?? 0]?.[row] ?? 0;
  }
}
