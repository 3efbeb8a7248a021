import type { GroupNode } from '@sluice/core/plan';
import { KeyIndex, type KeyTexts } from '../cells/key-index.ts';
import type { Pick, PickAt } from './pick.ts';

/** The group of a chain, by the values of its dimensions (rule F14): −1 where the condition does not hold. */
export class SubjectGroups {
  readonly index: KeyIndex;
  readonly shown: readonly KeyTexts[];
  /** Whether all values are the same for all chains of a subject; then `ofSubject` has the group of each. */
  readonly ofSubject: Int32Array | null;
  readonly #picks: readonly Pick[];
  readonly #codes: Int32Array;

  constructor(node: GroupNode, shown: readonly Pick[], also: readonly Pick[], subjects: number) {
    const texts = (pick: Pick) => ({ dimension: pick.node.dimension, dictionary: pick.dictionary });
    this.shown = shown.map(texts);
    this.index = new KeyIndex(this.shown, also.map(texts), node.where);
    this.#picks = [...shown, ...also];
    this.#codes = new Int32Array(this.#picks.length);
    this.ofSubject = this.#picks.every((p) => p.fixed) ? this.#groupAll(subjects) : null;
  }

  /** `stageAt` gives the item that fills a stage, −1 for none. */
  groupOf(subject: number, time: number, stageAt: (stage: number) => number): number {
    if (this.ofSubject) return this.ofSubject[subject] ?? -1;
    const at: PickAt = { time, item: -1 };
    for (let p = 0; p < this.#picks.length; p++) {
      const pick = this.#picks[p];
      if (!pick) continue;
      const { stage } = pick.node;
      // the stage that `at(stage)` names may be of another funnel: nobody reached it in this one
      at.item = stage === null || stage < 0 ? -1 : stageAt(stage);
      this.#codes[p] = pick.fixed ? (pick.fixed[subject] ?? -1) : pick.code(subject, at);
    }
    return this.index.groupOf(this.#codes);
  }

  #groupAll(subjects: number): Int32Array {
    const groups = new Int32Array(subjects);
    const fixed = this.#picks.map((p) => p.fixed ?? new Int32Array(0));
    const [only] = fixed;
    if (!only) return groups.fill(this.index.groupOf(this.#codes));
    if (fixed.length === 1) return this.#groupByOne(groups, only);
    for (let subject = 0; subject < subjects; subject++) {
      for (let p = 0; p < fixed.length; p++) this.#codes[p] = fixed[p]?.[subject] ?? -1;
      groups[subject] = this.index.groupOf(this.#codes);
    }
    return groups;
  }

  /** Each code is asked once. */
  #groupByOne(groups: Int32Array, codes: Int8Array | Int32Array): Int32Array {
    const table = new Int32Array((this.#picks[0]?.dictionary.length ?? 0) + 1).fill(-2);
    for (let subject = 0; subject < groups.length; subject++) {
      const code = subject < codes.length ? (codes[subject] as number) : -1;
      let group = table[code + 1] as number;
      if (group === -2) {
        this.#codes[0] = code;
        group = table[code + 1] = this.index.groupOf(this.#codes);
      }
      groups[subject] = group;
    }
    return groups;
  }
}
