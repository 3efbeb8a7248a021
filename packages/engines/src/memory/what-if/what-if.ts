import type { Score, ScoreGroup, ScoreRule } from '@sluice/core/catalog';
import type { ScoreClock } from '../score/rules/clock.ts';
import type { RulePoints } from '../score/rules/contributions.ts';
import { groupSums, within } from '../score/values.ts';
import { MovedRule } from './moved-rule.ts';

/** What a kernel is made of: the points of each rule of a score, in the order of the file, over all subjects. */
export interface WhatIfParts {
  readonly score: Score;
  readonly points: readonly RulePoints[];
  /** Stamps of all items, as the clock counts. */
  readonly times: Float64Array;
  readonly clock: ScoreClock;
  /** The subjects that are scored, and their keys. */
  readonly subjects: Int32Array;
  readonly names: readonly string[];
}

/**
 * One score of all subjects, ready for other numbers: contributions are worked out once, and a moved weight, cap,
 * half-life or limit works out its rule and its group anew, nothing else. All values equal a full run's to 1e-9.
 */
export class WhatIf {
  /** Keys of the leads (accounts). */
  readonly subjects: readonly string[];
  readonly #rules: ReadonlyMap<string, MovedRule>;
  readonly #groups = new Map<string, Float64Array>();
  #score: Score;
  #values: Float64Array;

  constructor({ score, points, times, clock, subjects, names }: WhatIfParts) {
    this.subjects = names;
    this.#score = score;
    this.#rules = new Map(points.map((each) => [each.rule.id, new MovedRule(each, times, clock, subjects)]));
    for (const group of score.groups) this.#sum(group);
    this.#values = this.#total();
  }

  /** The score as it was moved last. */
  get score(): Score {
    return this.#score;
  }

  /** Points of the subjects, in their order. Replaced by each `move`, never changed in place. */
  get values(): Float64Array {
    return this.#values;
  }

  /**
   * Takes other numbers for the same score: points, caps, decays, limits, grades. False, and nothing changed, where more
   * than numbers differ (a rule, an event or a condition came, went or changed): that needs a kernel of its own.
   */
  move(score: Score): boolean {
    const rules = rulesOf(score);
    if (!this.#isSameShape(score, rules)) return false;
    const touched = new Set(rules.filter((rule) => this.#rules.get(rule.id)?.move(rule)).map(({ id }) => id));
    for (const [i, group] of score.groups.entries()) {
      const before = this.#score.groups[i];
      const isMoved = before?.min !== group.min || before.max !== group.max;
      if (isMoved || group.rules.some(({ id }) => touched.has(id))) this.#sum(group);
    }
    this.#score = score;
    this.#values = this.#total();
    return true;
  }

  /** How many subjects have at least so many points. */
  atLeast(points: number): number {
    let count = 0;
    for (const value of this.#values) if (value >= points) count++;
    return count;
  }

  #isSameShape(score: Score, rules: readonly ScoreRule[]): boolean {
    const { groups } = this.#score;
    return (
      score.id === this.#score.id &&
      score.subject === this.#score.subject &&
      score.groups.length === groups.length &&
      score.groups.every(({ id }, i) => id === groups[i]?.id) &&
      rules.length === this.#rules.size &&
      rules.every((rule) => this.#rules.get(rule.id)?.takes(rule))
    );
  }

  #sum(group: ScoreGroup): void {
    const byRule = new Map(group.rules.map(({ id }) => [id, this.#rules.get(id)?.sums ?? new Float64Array()]));
    this.#groups.set(group.id, groupSums(group, byRule, this.subjects.length));
  }

  #total(): Float64Array {
    const { groups, range } = this.#score;
    const values = new Float64Array(this.subjects.length);
    for (const { id } of groups) {
      const sums = this.#groups.get(id);
      if (sums) for (let i = 0; i < values.length; i++) values[i] = (values[i] as number) + (sums[i] as number);
    }
    if (range === null) return values;
    for (let i = 0; i < values.length; i++) values[i] = within(values[i] as number, range[0], range[1]);
    return values;
  }
}

function rulesOf({ groups }: Score): ScoreRule[] {
  return groups.flatMap(({ rules }) => rules);
}
