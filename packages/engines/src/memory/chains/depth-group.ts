import type { GroupNode } from '@sluice/core/plan';
import { SumCells } from '../cells/accumulators.ts';
import { type CellBlock, CellTable } from '../cells/cell-table.ts';
import { KeyIndex } from '../cells/key-index.ts';
import type { Pick } from './pick.ts';

/** Counts attempts by how far they came: all that single stages need where every stage is required. */
export class DepthGroup {
  readonly #node: GroupNode;
  readonly #shown: readonly Pick[];
  readonly #picks: readonly Pick[];
  readonly #index: KeyIndex;
  readonly #table: CellTable;
  readonly #stages: number;
  readonly #codes: Int32Array;
  readonly #at = { time: Number.NaN, item: -1 };
  #depths = new Float64Array(64);

  constructor(node: GroupNode, stages: number, shown: readonly Pick[], also: readonly Pick[]) {
    this.#node = node;
    this.#stages = stages;
    this.#shown = shown;
    this.#picks = [...shown, ...also];
    this.#codes = new Int32Array(this.#picks.length);
    const texts = (pick: Pick) => ({ dimension: pick.node.dimension, dictionary: pick.dictionary });
    this.#index = new KeyIndex(shown.map(texts), also.map(texts), node.where);
    this.#table = new CellTable(this.#index, node.spans.length);
  }

  /** Whether a group asks for nothing but single stages, split by values that are the same for all chains of a subject. */
  static suits(node: GroupNode, picks: readonly Pick[]): boolean {
    const isSingle = node.measures.every((m) => m.kind === 'reached' && !m.closed && m.stages.length === 1);
    return isSingle && picks.every((p) => p.isFixed);
  }

  add(subject: number, depth: number, span: number): void {
    for (let p = 0; p < this.#picks.length; p++) this.#codes[p] = this.#picks[p]?.code(subject, this.#at) ?? -1;
    const group = this.#index.groupOf(this.#codes);
    if (group < 0) return;
    const at = this.#table.cell(group, span) * this.#stages + depth;
    if (at >= this.#depths.length) {
      const wider = new Float64Array(Math.max(at + this.#stages, this.#depths.length * 2));
      wider.set(this.#depths);
      this.#depths = wider;
    }
    this.#depths[at] = (this.#depths[at] ?? 0) + 1;
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
    return this.#table.finish(
      this.#shown.map((p) => ({ dimension: p.node.dimension, dictionary: p.dictionary })),
      columns,
    );
  }

  #atLeast(cell: number, stage: number): number {
    let sum = 0;
    for (let k = stage; k < this.#stages; k++) sum += this.#depths[cell * this.#stages + k] ?? 0;
    return sum;
  }
}
