import type { ScoreRule } from '@sluice/core/catalog';
import { ageOf, before, dayOf, lengthOf, type ScoreClock } from '../score/rules/clock.ts';
import { fadeOf } from '../score/rules/fade.ts';
import type { RuleStamps } from './rule-stamps.ts';

export type EventRule = Extract<ScoreRule, { kind: 'event' }>;

/** Points are a factor of the sum: no cap or step takes a part of them that depends on their size. */
export function isLinear({ perDay, decay }: EventRule): boolean {
  return perDay === null && decay?.kind !== 'step';
}

/** What a rule of one point gives by subject, where `isLinear`. */
export function unitSums(rule: EventRule, stamps: RuleStamps, clock: ScoreClock): Float64Array {
  const { decay } = rule;
  if (decay === null) return sumsOf(rule, stamps, clock, (from, end) => end - from);
  if (decay.kind === 'half_life') return halfLifeSums(rule, stamps, clock, lengthOf(clock, decay.length));
  const fade = fadeOf(decay, clock);
  return sumsOf(rule, stamps, clock, (from, end) => {
    let sum = 0;
    for (let i = from; i < end; i++) sum += fade(1, stamps.times[i] as number);
    return sum;
  });
}

/** By `exp`, which takes a third of the time of a power. */
function halfLifeSums(rule: EventRule, stamps: RuleStamps, clock: ScoreClock, length: number): Float64Array {
  const { times } = stamps;
  const { at } = clock;
  const rate = (-Math.LN2 / length) * ageOf(clock, at - 1);
  return sumsOf(rule, stamps, clock, (from, end) => {
    let sum = 0;
    for (let i = from; i < end; i++) sum += Math.exp(rate * (at - (times[i] as number)));
    return sum;
  });
}

/** What a rule gives by subject, with its cap of a day and any decay (rule S2). */
export function cappedSums(rule: EventRule, stamps: RuleStamps, days: Int32Array, clock: ScoreClock): Float64Array {
  const fade = fadeOf(rule.decay, clock);
  const perDay = rule.perDay ?? Number.POSITIVE_INFINITY;
  const [size, sign] = [Math.abs(rule.points), Math.sign(rule.points)];
  return sumsOf(rule, stamps, clock, (from, end) => {
    let sum = 0;
    let left = perDay;
    for (let i = from; i < end; i++) {
      if (i > from && days[i] !== days[i - 1]) left = perDay;
      const given = Math.min(size, left);
      left -= given;
      sum += fade(sign * given, stamps.times[i] as number);
    }
    return sum;
  });
}

/** The local days of a rule's rows. */
export function localDays({ times }: RuleStamps, clock: ScoreClock): Int32Array {
  return Int32Array.from(times, (time) => dayOf(clock, time));
}

/** Sums by subject over the rows that `within` and `first` leave. */
function sumsOf(
  rule: EventRule,
  { starts, times }: RuleStamps,
  clock: ScoreClock,
  sumOf: (from: number, end: number) => number,
): Float64Array {
  const subjects = starts.length - 1;
  const sums = new Float64Array(subjects);
  const oldest = rule.within === null ? Number.NEGATIVE_INFINITY : before(clock, rule.within);
  const most = rule.first ?? Number.POSITIVE_INFINITY;
  for (let subject = 0; subject < subjects; subject++) {
    const end = starts[subject + 1] as number;
    let from = starts[subject] as number;
    while (from < end && (times[from] as number) < oldest) from++;
    if (from < end) sums[subject] = sumOf(from, Math.min(end, from + most));
  }
  return sums;
}
