import type { ChainNode, GroupNode } from '@sluice/core/plan';
import { type Accumulator, MoneyCells, SumCells } from '../cells/accumulators.ts';
import { type CellBlock, CellTable } from '../cells/cell-table.ts';
import { KeyIndex } from '../cells/key-index.ts';
import { SpanFinder } from '../cells/span-finder.ts';
import type { ChainActivity } from '../chain/index.ts';
import type { Timeline } from '../timeline/timeline.ts';
import type { Pick, PickAt } from './pick.ts';
import { stageValues } from './stage-values.ts';

interface StageMeasures {
  readonly stage: number;
  readonly counts: SumCells[];
  readonly values: MoneyCells[];
}

/** Groups the earliest arrivals at each stage (basis activity, rule F11). */
export class ActivityGroup {
  readonly #node: ChainNode;
  readonly #timeline: Timeline;
  readonly #shown: readonly Pick[];
  readonly #picks: readonly Pick[];
  readonly #isFixed: boolean;
  readonly #index: KeyIndex;
  readonly #table: CellTable;
  readonly #spans: SpanFinder;
  readonly #stages: StageMeasures[] = [];
  readonly #columns: Record<string, Accumulator> = {};
  readonly #codes: Int32Array;
  readonly #at: PickAt = { time: Number.NaN, item: -1 };
  readonly #values: ReturnType<typeof stageValues>;

  constructor(node: GroupNode, chain: ChainNode, timeline: Timeline, shown: readonly Pick[], also: readonly Pick[]) {
    this.#node = chain;
    this.#timeline = timeline;
    this.#shown = shown;
    this.#picks = [...shown, ...also];
    this.#isFixed = this.#picks.every((p) => p.isFixed || p.node.which.kind === 'at');
    this.#codes = new Int32Array(this.#picks.length);
    const texts = (pick: Pick) => ({ dimension: pick.node.dimension, dictionary: pick.dictionary });
    this.#index = new KeyIndex(shown.map(texts), also.map(texts), node.where);
    this.#table = new CellTable(this.#index, node.spans.length);
    this.#spans = new SpanFinder(node.spans, timeline.byDay);
    this.#values = stageValues(chain, timeline);
    for (const measure of node.measures) {
      if (measure.kind === 'first_reached')
        this.#stage(measure.stage).counts.push(this.#column(measure.key, new SumCells()));
      if (measure.kind === 'first_value')
        this.#stage(measure.stage).values.push(this.#column(measure.key, new MoneyCells()));
    }
  }

  add(subject: number, activity: ChainActivity): void {
    let group = -2;
    for (const each of this.#stages) {
      const item = activity.firstRowOf[each.stage] ?? -1;
      if (item < 0 && !this.#isPassed(activity, each.stage)) continue;
      const time = item < 0 ? Number.NaN : (this.#timeline.times[item] ?? Number.NaN);
      if (group === -2 || !this.#isFixed) group = this.#groupOf(subject, activity, time);
      if (group >= 0) this.#addStage(each, group, item, time);
    }
  }

  finish(): CellBlock {
    return this.#table.finish(
      this.#shown.map((p) => ({ dimension: p.node.dimension, dictionary: p.dictionary })),
      this.#columns,
    );
  }

  /** A required stage before the furthest one counts without a row of its own (rule F10). */
  #isPassed(activity: ChainActivity, stage: number): boolean {
    return this.#node.skipped === 'passed' && stage <= activity.depth && !this.#node.stages[stage]?.optional;
  }

  #addStage({ counts, values, stage }: StageMeasures, group: number, item: number, time: number): void {
    const micro = item < 0 ? null : (this.#values[stage]?.(item) ?? null);
    for (let span = this.#spans.next(time, -1); span >= 0; span = this.#spans.next(time, span)) {
      const cell = this.#table.cell(group, span);
      for (const count of counts) count.add(cell, 1);
      if (micro !== null) for (const value of values) value.add(cell, micro);
    }
  }

  #groupOf(subject: number, activity: ChainActivity, time: number): number {
    this.#at.time = time;
    for (let p = 0; p < this.#picks.length; p++) {
      const pick = this.#picks[p];
      this.#at.item = activity.firstRowOf[pick?.node.stage ?? -1] ?? -1;
      this.#codes[p] = pick?.code(subject, this.#at) ?? -1;
    }
    return this.#index.groupOf(this.#codes);
  }

  #stage(stage: number): StageMeasures {
    const known = this.#stages.find((s) => s.stage === stage);
    if (known) return known;
    const fresh: StageMeasures = { stage, counts: [], values: [] };
    this.#stages.push(fresh);
    return fresh;
  }

  #column<T extends Accumulator>(key: string, column: T): T {
    this.#columns[key] = column;
    return column;
  }
}
