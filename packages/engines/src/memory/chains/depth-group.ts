import type { GroupNode } from '@sluice/core/plan';
import type { CellBlock } from '../../shared/cell-block.ts';
import { SumCells } from '../cells/accumulators.ts';
import { CellTable } from '../cells/cell-table.ts';
import type { SubjectGroups } from './subject-groups.ts';

const mostDense = 4_000_000;

/** Counts attempts by how far they came: all that single stages need where every stage is required. */
export class DepthGroup {
  /** By subject, its group; −1 where it does not count. */
  readonly ofSubject: Int32Array;
  readonly #node: GroupNode;
  readonly #groups: SubjectGroups;
  readonly #table: CellTable;
  readonly #stages: number;
  readonly #spans: number;
  /** Whether each group and span has its place from the start, whether it occurs or not. */
  readonly #isDense: boolean;
  #depths: Float64Array;

  constructor(node: GroupNode, stages: number, groups: SubjectGroups) {
    this.#node = node;
    this.#stages = stages;
    this.#spans = node.spans.length;
    this.#groups = groups;
    this.ofSubject = groups.ofSubject ?? new Int32Array(0);
    this.#table = new CellTable(groups.index, this.#spans);
    const places = groups.index.codes.length * this.#spans * stages;
    this.#isDense = places <= mostDense;
    this.#depths = new Float64Array(this.#isDense ? places : 64);
  }

  /** Whether a group asks for nothing but single stages, split by values that are the same for all chains of a subject. */
  static suits(node: GroupNode, groups: SubjectGroups): boolean {
    const isSingle = node.measures.every((m) => m.kind === 'reached' && !m.closed && m.stages.length === 1);
    return isSingle && groups.ofSubject !== null;
  }

  add(subject: number, depth: number, span: number): void {
    const group = this.ofSubject[subject] as number;
    if (group < 0) return;
    const cell = this.#isDense ? group * this.#spans + span : this.#table.cell(group, span);
    const at = cell * this.#stages + depth;
    if (at >= this.#depths.length) this.#grow(at);
    (this.#depths[at] as number)++;
  }

  /** The depth of each subject from `first` on, −1 for none, all in the first span. */
  addAll(subjectDepths: Int8Array, first: number): void {
    const width = this.#isDense ? this.#spans * this.#stages : 0;
    for (let i = 0; i < subjectDepths.length; i++) {
      const depth = subjectDepths[i] as number;
      const subject = first + i;
      const group = this.ofSubject[subject] as number;
      if (depth < 0 || group < 0) continue;
      if (width === 0) this.add(subject, depth, 0);
      else (this.#depths[group * width + depth] as number)++;
    }
  }

  finish(): CellBlock {
    const cells = this.#isDense ? this.#openCells() : Array.from({ length: this.#table.length }, (_, cell) => cell);
    const columns: Record<string, SumCells> = {};
    for (const measure of this.#node.measures) {
      if (measure.kind !== 'reached') continue;
      const sums = new SumCells();
      cells.forEach((place, cell) => {
        sums.add(cell, this.#atLeast(place, measure.stages[0] ?? 0));
      });
      columns[measure.key] = sums;
    }
    return this.#table.finish(this.#groups.shown, columns);
  }

  /** Opens the cells that occur, and gives by cell its place. */
  #openCells(): number[] {
    const places: number[] = [];
    const all = this.#depths.length / this.#stages;
    for (let place = 0; place < all; place++) {
      if (this.#atLeast(place, 0) === 0) continue;
      places[this.#table.cell(Math.floor(place / this.#spans), place % this.#spans)] = place;
    }
    return places;
  }

  #grow(at: number): void {
    const wider = new Float64Array(Math.max(at + this.#stages, this.#depths.length * 2));
    wider.set(this.#depths);
    this.#depths = wider;
  }

  #atLeast(place: number, stage: number): number {
    let sum = 0;
    for (let k = stage; k < this.#stages; k++) sum += this.#depths[place * this.#stages + k] ?? 0;
    return sum;
  }
}
