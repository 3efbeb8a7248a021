import { MICROS_PER_DAY } from '@sluice/core/calendar';
import type { CellMeasure, ChainNode, GroupNode } from '@sluice/core/plan';
import type { CellBlock } from '../../shared/cell-block.ts';
import { type Accumulator, MoneyCells, SampleCells, SumCells } from '../cells/accumulators.ts';
import { CellTable } from '../cells/cell-table.ts';
import type { Timeline } from '../timeline/timeline.ts';
import type { Attempt } from './attempt.ts';
import { ReachCounts } from './reach-counts.ts';
import { type ItemValue, stageValues } from './stage-values.ts';
import type { SubjectGroups } from './subject-groups.ts';

type Add = (cell: number, attempt: Attempt) => void;

interface ReachMeasure {
  readonly key: string;
  readonly bits: number;
  readonly isClosed: boolean;
}

/** Groups attempts by the values of their keys, span by span (bases entries and each). */
export class AttemptGroup {
  readonly #groups: SubjectGroups;
  readonly #table: CellTable;
  readonly #reach: ReachCounts;
  readonly #reached: ReachMeasure[] = [];
  /** What each attempt adds; and what it adds for each stage it reached. */
  readonly #adds: Add[] = [];
  readonly #stageAdds: Add[][];
  readonly #busy: number;
  readonly #columns: Record<string, Accumulator> = {};
  readonly #times: Float64Array;

  constructor(node: GroupNode, chain: ChainNode, timeline: Timeline, groups: SubjectGroups) {
    this.#groups = groups;
    this.#times = timeline.times;
    this.#table = new CellTable(groups.index, node.spans.length);
    this.#reach = new ReachCounts(chain.stages.length);
    this.#stageAdds = chain.stages.map(() => []);
    const values = stageValues(chain, timeline);
    for (const measure of node.measures) this.#open(measure, values, timeline);
    this.#busy = this.#stageAdds.reduce((bits, adds, k) => (adds.length > 0 ? bits | (1 << k) : bits), 0);
  }

  add(attempt: Attempt, span: number): void {
    const group = this.#groupOf(attempt);
    if (group < 0) return;
    const cell = this.#table.cell(group, span);
    this.#reach.add(cell, attempt.reached, attempt.isMaturing);
    for (let i = 0; i < this.#adds.length; i++) this.#adds[i]?.(cell, attempt);
    for (let rest = attempt.reached & this.#busy; rest !== 0; rest &= rest - 1) {
      const adds = this.#stageAdds[31 - Math.clz32(rest & -rest)] as Add[];
      for (let i = 0; i < adds.length; i++) (adds[i] as Add)(cell, attempt);
    }
  }

  /** Whether nothing is asked of attempts but how many came how far, of groups that subjects are in from the start. */
  get isOfDepths(): boolean {
    return this.#groups.ofSubject !== null && this.#adds.length === 0 && this.#busy === 0;
  }

  /** Adds an attempt, where depths are all that is asked. */
  addDepth(subject: number, span: number, depth: number, isMaturing: boolean): void {
    const group = this.#groups.ofSubject?.[subject] ?? -1;
    if (group >= 0) this.#reach.add(this.#table.cell(group, span), (2 << depth) - 1, isMaturing);
  }

  finish(): CellBlock {
    const reached = this.#reached.map(({ key, bits, isClosed }) => [key, this.#reach.sums(bits, isClosed)]);
    return this.#table.finish(this.#groups.shown, { ...Object.fromEntries(reached), ...this.#columns });
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
    if (measure.kind === 'reached') {
      this.#reached.push({ key: measure.key, bits: bitsOf(measure.stages), isClosed: measure.closed });
    } else if (measure.kind === 'entered') this.#openEntered(measure.key, measure.stage);
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
    this.#stageAdds[to]?.push((cell, { items }) => {
      const start = items[from] as number;
      const end = items[to] as number;
      if (start < 0 || end < 0) return;
      const lag = ((times[end] as number) - (times[start] as number)) / unit;
      if (!Number.isNaN(lag)) samples.add(cell, lag);
    });
  }

  #openValue(key: string, stage: number, value: ItemValue | null): void {
    const money = this.#column(key, new MoneyCells());
    if (!value) return;
    this.#stageAdds[stage]?.push((cell, { items }) => {
      const item = items[stage] as number;
      const micro = item < 0 ? null : value(item);
      if (micro !== null) money.add(cell, micro);
    });
  }

  #column<T extends Accumulator>(key: string, column: T): T {
    this.#columns[key] = column;
    return column;
  }
}

function bitsOf(stages: readonly number[]): number {
  return stages.reduce((bits, k) => bits | (1 << k), 0);
}
