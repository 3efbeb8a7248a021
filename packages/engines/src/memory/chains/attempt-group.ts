import { MICROS_PER_DAY } from '@sluice/core/calendar';
import type { CellMeasure, ChainNode, GroupNode } from '@sluice/core/plan';
import { type Accumulator, MoneyCells, SampleCells, SumCells } from '../cells/accumulators.ts';
import { type CellBlock, CellTable } from '../cells/cell-table.ts';
import type { Timeline } from '../timeline/timeline.ts';
import type { Attempt } from './attempt.ts';
import type { SubjectGroups } from './subject-groups.ts';
import { type ItemValue, stageValues } from './stage-values.ts';

type Add = (cell: number, attempt: Attempt) => void;

/** Groups attempts by the values of their keys, span by span (bases entries and each). */
export class AttemptGroup {
  readonly #groups: SubjectGroups;
  readonly #table: CellTable;
  readonly #adds: Add[] = [];
  readonly #columns: Record<string, Accumulator> = {};
  readonly #times: Float64Array;

  constructor(node: GroupNode, chain: ChainNode, timeline: Timeline, groups: SubjectGroups) {
    this.#groups = groups;
    this.#times = timeline.times;
    this.#table = new CellTable(groups.index, node.spans.length);
    const values = stageValues(chain, timeline);
    for (const measure of node.measures) this.#open(measure, values, timeline);
  }

  add(attempt: Attempt, span: number): void {
    const group = this.#groupOf(attempt);
    if (group < 0) return;
    const cell = this.#table.cell(group, span);
    for (let i = 0; i < this.#adds.length; i++) this.#adds[i]?.(cell, attempt);
  }

  finish(): CellBlock {
    return this.#table.finish(this.#groups.shown, this.#columns);
  }

  #groupOf(attempt: Attempt): number {
    const { ofSubject } = this.#groups;
    if (ofSubject) return ofSubject[attempt.subject] ?? -1;
    return this.#groups.groupOf(attempt.subject, this.#furthestTime(attempt), (stage) => attempt.items[stage] ?? -1);
  }

  /** The time of the furthest row that has one. */
  #furthestTime({ items, entryTime }: Attempt): number {
    for (let k = items.length - 1; k >= 0; k--) {
      const item = items[k] ?? -1;
      const time = item < 0 ? Number.NaN : (this.#times[item] ?? Number.NaN);
      if (!Number.isNaN(time)) return time;
    }
    return entryTime;
  }

  #open(measure: CellMeasure, values: readonly (ItemValue | null)[], timeline: Timeline): void {
    if (measure.kind === 'reached') this.#openReached(measure.key, bitsOf(measure.stages), measure.closed);
    else if (measure.kind === 'entered') this.#openEntered(measure.key, measure.stage);
    else if (measure.kind === 'lag') this.#openLag(measure.key, measure.from, measure.to, timeline);
    else if (measure.kind === 'chain_value') this.#openValue(measure.key, measure.stage, values[measure.stage] ?? null);
  }

  #openEntered(key: string, stage: number): void {
    const sums = this.#column(key, new SumCells());
    this.#adds.push((cell, a) => sums.add(cell, a.entered === stage ? 1 : 0));
  }

  #openLag(key: string, from: number, to: number, { times, byDay }: Timeline): void {
    const samples = this.#column(key, new SampleCells(false));
    const unit = byDay ? 1 : MICROS_PER_DAY;
    this.#adds.push((cell, { items }) => {
      const [start = -1, end = -1] = [items[from], items[to]];
      const lag =
        start < 0 || end < 0 ? Number.NaN : ((times[end] ?? Number.NaN) - (times[start] ?? Number.NaN)) / unit;
      if (!Number.isNaN(lag)) samples.add(cell, lag);
    });
  }

  #openValue(key: string, stage: number, value: ItemValue | null): void {
    const money = this.#column(key, new MoneyCells());
    if (!value) return;
    this.#adds.push((cell, { items }) => {
      const item = items[stage] ?? -1;
      const micro = item < 0 ? null : value(item);
      if (micro !== null) money.add(cell, micro);
    });
  }

  #openReached(key: string, bits: number, isClosed: boolean): void {
    const sums = this.#column(key, new SumCells());
    this.#adds.push((cell, a) => sums.add(cell, (a.reached & bits) === bits && !(isClosed && a.isMaturing) ? 1 : 0));
  }

  #column<T extends Accumulator>(key: string, column: T): T {
    this.#columns[key] = column;
    return column;
  }
}

function bitsOf(stages: readonly number[]): number {
  return stages.reduce((bits, k) => bits | (1 << k), 0);
}
