import { MICROS_PER_DAY } from '@sluice/core/calendar';
import type { ChainNode, GroupNode } from '@sluice/core/plan';
import type { CellBlock } from '../../../shared/cell-block.ts';
import { type Accumulator, MoneyCells, SumCells } from '../../cells/accumulators.ts';
import { CellTable } from '../../cells/cell-table.ts';
import { SpanFinder } from '../../cells/span-finder.ts';
import type { Timeline } from '../../timeline/timeline.ts';
import { stageValues } from '../stage-values.ts';
import type { SubjectGroups } from '../subject-groups.ts';
import type { Arrivals, ArrivalsReader } from './arrivals.ts';

interface StageMeasures {
  readonly stage: number;
  readonly counts: SumCells[];
  readonly values: MoneyCells[];
  readonly within: { readonly from: number; readonly days: number; readonly column: SumCells }[];
}

/** Groups the earliest arrivals at each stage (basis activity, rule F11). */
export class ActivityGroup implements ArrivalsReader {
  readonly #node: ChainNode;
  readonly #timeline: Timeline;
  readonly #times: Float64Array;
  readonly #groups: SubjectGroups;
  readonly #table: CellTable;
  readonly #spans: SpanFinder;
  readonly #stages: StageMeasures[] = [];
  readonly #columns: Record<string, Accumulator> = {};
  readonly #values: ReturnType<typeof stageValues>;

  constructor(node: GroupNode, chain: ChainNode, timeline: Timeline, groups: SubjectGroups) {
    this.#node = chain;
    this.#timeline = timeline;
    this.#times = timeline.times;
    this.#groups = groups;
    this.#table = new CellTable(groups.index, node.spans.length);
    this.#spans = new SpanFinder(node.spans, timeline.byDay);
    this.#values = stageValues(chain, timeline);
    for (const measure of node.measures) {
      if (measure.kind === 'first_reached')
        this.#stage(measure.stage).counts.push(this.#column(measure.key, new SumCells()));
      if (measure.kind === 'first_value')
        this.#stage(measure.stage).values.push(this.#column(measure.key, new MoneyCells()));
      if (measure.kind === 'first_within') {
        const { from, days, stage } = measure;
        this.#stage(stage).within.push({ from, days, column: this.#column(measure.key, new SumCells()) });
      }
    }
  }

  addAll(arrivals: Arrivals): void {
    for (const each of this.#stages) {
      const isPassed = this.#node.skipped === 'passed' && !this.#node.stages[each.stage]?.optional;
      for (let i = 0; i < arrivals.length; i++) {
        const item = arrivals.itemAt(i, each.stage);
        if (item >= 0) this.#addStage(each, arrivals, i, item, this.#times[item] as number);
        else if (isPassed && each.stage <= (arrivals.depths[i] as number))
          this.#addStage(each, arrivals, i, item, Number.NaN);
      }
    }
  }

  finish(): CellBlock {
    return this.#table.finish(this.#groups.shown, this.#columns);
  }

  #addStage(
    { counts, values, stage, within }: StageMeasures,
    arrivals: Arrivals,
    i: number,
    item: number,
    time: number,
  ): void {
    const group = this.#groupOf(arrivals, i, time);
    if (group < 0) return;
    const soon =
      within.length === 0
        ? within
        : within.filter(({ from, days }) => this.#isWithin(arrivals.itemAt(i, from), time, days));
    const micro = item < 0 || values.length === 0 ? null : (this.#values[stage]?.(item) ?? null);
    for (let span = this.#spans.next(time, -1); span >= 0; span = this.#spans.next(time, span)) {
      const cell = this.#table.cell(group, span);
      for (let c = 0; c < counts.length; c++) (counts[c] as SumCells).add(cell, 1);
      if (soon.length > 0) for (const { column } of soon) column.add(cell, 1);
      if (micro !== null) for (const value of values) value.add(cell, micro);
    }
  }

  /** Rule T4's lag: local days where the timeline is by day, else exact. */
  #isWithin(from: number, time: number, days: number): boolean {
    const start = from < 0 ? Number.NaN : (this.#timeline.times[from] ?? Number.NaN);
    return (time - start) / (this.#timeline.byDay ? 1 : MICROS_PER_DAY) < days;
  }

  #groupOf(arrivals: Arrivals, i: number, time: number): number {
    const { ofSubject } = this.#groups;
    const subject = arrivals.first + i;
    return ofSubject
      ? (ofSubject[subject] ?? -1)
      : this.#groups.groupOf(subject, time, (stage) => arrivals.itemAt(i, stage));
  }

  #stage(stage: number): StageMeasures {
    const known = this.#stages.find((s) => s.stage === stage);
    if (known) return known;
    const fresh: StageMeasures = { stage, counts: [], values: [], within: [] };
    this.#stages.push(fresh);
    return fresh;
  }

  #column<T extends Accumulator>(key: string, column: T): T {
    this.#columns[key] = column;
    return column;
  }
}
