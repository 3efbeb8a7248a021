import type { GroupNode } from '@sluice/core/plan';
import type { CellBlock } from '../../shared/cell-block.ts';
import { SumCells } from '../cells/accumulators.ts';
import { CellTable } from '../cells/cell-table.ts';
import type { SubjectGroups } from './subject-groups.ts';

/** Counts attempts by how far they came: all that single stages need where every stage is required. */
export class DepthGroup {
  readonly #node: GroupNode;
  readonly #groups: SubjectGroups;
  readonly #ofSubject: Int32Array;
  readonly #table: CellTable;
  readonly #stages: number;
  #depths = new Float64Array(64);

  constructor(node: GroupNode, stages: number, groups: SubjectGroups) {
    this.#node = node;
    this.#stages = stages;
    this.#groups = groups;
    this.#ofSubject = groups.ofSubject ?? new Int32Array(0);
    this.#table = new CellTable(groups.index, node.spans.length);
  }

  /** Whether a group asks for nothing but single stages, split by values that are the same for all chains of a subject. */
  static suits(node: GroupNode, groups: SubjectGroups): boolean {
    const isSingle = node.measures.every((m) => m.kind === 'reached' && !m.closed && m.stages.length === 1);
    return isSingle && groups.ofSubject !== null;
  }

  add(subject: number, depth: number, span: number): void {
    const group = this.#ofSubject[subject] as number;
    if (group < 0) return;
    const at = this.#table.cell(group, span) * this.#stages + depth;
    if (at >= this.#depths.length) this.#grow(at);
    (this.#depths[at] as number)++;
  }

  finish(): CellBlock {
    const columns: Record<string, SumCells> = {};
    const cells = Math.ceil(this.#depths.length / this.#stages);
    for (const measure of this.#node.measures) {
      if (measure.kind !== 'reached') continue;
      const sums = new SumCells();
      for (let cell = 0; cell < cells; cell++) sums.add(cell, this.#atLeast(cell, measure.stages[0] ?? 0));
      columns[measure.key] = sums;
    }
    return this.#table.finish(this.#groups.shown, columns);
  }

  #grow(at: number): void {
    const wider = new Float64Array(Math.max(at + this.#stages, this.#depths.length * 2));
    wider.set(this.#depths);
    this.#depths = wider;
  }

  #atLeast(cell: number, stage: number): number {
    let sum = 0;
    for (let k = stage; k < this.#stages; k++) sum += this.#depths[cell * this.#stages + k] ?? 0;
    return sum;
  }
}
