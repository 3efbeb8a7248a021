import type { ScoreRule } from '@sluice/core/catalog';
import type { ScoreClock } from '../score/rules/clock.ts';
import type { RulePoints } from '../score/rules/contributions.ts';
import { cappedSums, type EventRule, isLinear, localDays, unitSums } from './event-sums.ts';
import { type RuleStamps, ruleStamps } from './rule-stamps.ts';

/** One rule of a score and what it gives by subject, kept for other numbers. */
export class MovedRule {
  #rule: ScoreRule;
  #sums: Float64Array;
  /** What one point gives by subject; null: not worked out for the rule as it is. */
  #units: Float64Array | null = null;
  #days: Int32Array | null = null;
  readonly #stamps: RuleStamps | null;
  readonly #clock: ScoreClock;

  constructor(points: RulePoints, times: Float64Array, clock: ScoreClock, subjects: Int32Array) {
    this.#rule = points.rule;
    this.#clock = clock;
    this.#stamps = points.kind === 'rows' ? ruleStamps(points.rows, times, subjects) : null;
    if (points.kind === 'once') this.#units = Float64Array.from(subjects, (subject) => points.hits[subject] as number);
    this.#sums = this.#work();
  }

  /** Points by subject. */
  get sums(): Float64Array {
    return this.#sums;
  }

  /** Whether a rule is this one with other numbers. */
  takes(rule: ScoreRule): boolean {
    return shapeOf(rule) === shapeOf(this.#rule);
  }

  /** Takes other numbers; false where they are the same. */
  move(rule: ScoreRule): boolean {
    const before = this.#rule;
    this.#rule = rule;
    if (rule.kind === 'event' && before.kind === 'event' && limitsOf(rule) !== limitsOf(before)) this.#units = null;
    else if (rule.points === before.points) return false;
    this.#sums = this.#work();
    return true;
  }

  #work(): Float64Array {
    const rule = this.#rule;
    if (rule.kind !== 'event' || this.#stamps === null) return scaled(this.#units ?? new Float64Array(), rule.points);
    if (!isLinear(rule)) {
      this.#days ??= localDays(this.#stamps, this.#clock);
      return cappedSums(rule, this.#stamps, this.#days, this.#clock);
    }
    this.#units ??= unitSums(rule, this.#stamps, this.#clock);
    return scaled(this.#units, rule.points);
  }
}

function scaled(units: Float64Array, points: number): Float64Array {
  const sums = new Float64Array(units.length);
  for (let i = 0; i < sums.length; i++) sums[i] = (units[i] as number) * points;
  return sums;
}

/** All of an event's rule that one point depends on. */
function limitsOf({ first, perDay, within, decay }: EventRule): string {
  return JSON.stringify([first, perDay, within, decay]);
}

/** All of a rule but its numbers and words. */
function shapeOf(rule: ScoreRule): string {
  const { kind, id } = rule;
  if (kind === 'event') return JSON.stringify([kind, id, rule.sources, rule.events, rule.where ?? null]);
  if (kind === 'record') return JSON.stringify([kind, id, rule.sources, rule.where]);
  return JSON.stringify([kind, id, rule.after]);
}
