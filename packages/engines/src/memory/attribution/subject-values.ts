import type { Pick } from '../chains/pick.ts';

/** Numbers the combinations of the values subjects have (rule F14). */
export class SubjectValues {
  readonly groups: (string | null)[][] = [];
  /** Nothing tells subjects apart: all are of group 0. */
  readonly isOne: boolean;
  readonly #picks: readonly Pick[];
  readonly #known = new Map<string, number>();

  constructor(picks: readonly Pick[]) {
    this.#picks = picks;
    this.isOne = picks.length === 0;
    if (this.isOne) this.groups.push([]);
  }

  /** `stageAt` gives the item that fills a stage, −1 for none. */
  groupOf(subject: number, time: number, stageAt: (stage: number) => number): number {
    if (this.isOne) return 0;
    const values = this.#picks.map(({ node, fixed, dictionary, code }) => {
      const item = node.stage === null ? -1 : stageAt(node.stage);
      const found = fixed ? (fixed[subject] ?? -1) : code(subject, { time, item });
      return dictionary[found] ?? null;
    });
    const text = JSON.stringify(values);
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    this.#known.set(text, this.groups.length);
    return this.groups.push(values) - 1;
  }
}
