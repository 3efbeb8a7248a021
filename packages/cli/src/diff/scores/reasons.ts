import type { Score } from '@sluice/core/catalog';
import type { ScoreStandings } from '@sluice/core/query';
import type { KeyChange } from '../changed-keys.ts';
import type { Aligned } from './aligned.ts';
import { pairRules, type RulePair } from './pair-rules.ts';
import type { Reason } from './scores-move.ts';

/** A score on one side with what it gave. */
export interface ScoredSide {
  readonly score: Score;
  readonly standings: ScoreStandings;
}

const noise = 1e-9;

/** What moved the points of one score: each rule, and each limit. All of them together are the change of all points. */
export function reasonsOf(
  before: ScoredSide | undefined,
  after: ScoredSide | undefined,
  aligned: Aligned,
  changes: readonly KeyChange[],
): Reason[] {
  const score = (after ?? before)?.score;
  if (score === undefined) return [];
  const common = { score: score.id, label: score.label };
  const rules = pairRules(before?.score, after?.score).map((pair): Reason => {
    const moved = movedBy(pointsOf(before, pair.before?.id), pointsOf(after, pair.after?.id), aligned);
    const rule = pair.after ?? pair.before;
    const because = changes.filter(({ key }) => placesOf(score.id, pair).some((place) => isAt(key, place)));
    const ruleLabel = rule?.label ?? null;
    return {
      kind: 'rule',
      ...common,
      what: rule?.id ?? '',
      ruleLabel,
      ...moved,
      because: because.map(({ key }) => key),
    };
  });
  const [cutBefore, cutAfter] = [limitsOf(before), limitsOf(after)];
  const limits = [...new Set([...cutAfter.keys(), ...cutBefore.keys()])].map((what): Reason => {
    const moved = movedBy(cutBefore.get(what), cutAfter.get(what), aligned);
    const places = limitPlaces(score.id, what);
    const because = changes.flatMap(({ key }) => (places.some((place) => isAt(key, place)) ? [key] : []));
    return { kind: 'limit', ...common, what, ruleLabel: null, ...moved, because };
  });
  return [...rules, ...limits].filter(({ leads }) => leads > 0);
}

function pointsOf(side: ScoredSide | undefined, rule: string | undefined): Float64Array | undefined {
  return side?.standings.rules.find((each) => each.rule === rule)?.points;
}

function movedBy(
  before: Float64Array | undefined,
  after: Float64Array | undefined,
  aligned: Aligned,
): { readonly points: number; readonly leads: number } {
  let points = 0;
  let leads = 0;
  for (let i = 0; i < aligned.keys.length; i++) {
    const change = at(after, aligned.after[i] as number) - at(before, aligned.before[i] as number);
    if (Math.abs(change) <= noise) continue;
    points += change;
    leads++;
  }
  return { points, leads };
}

function at(values: Float64Array | undefined, place: number): number {
  return values === undefined || place < 0 ? 0 : (values[place] as number);
}

/** By group, and for the range, what its limits add to or take from each subject (rule S3). */
function limitsOf(side: ScoredSide | undefined): Map<string, Float64Array> {
  const limits = new Map<string, Float64Array>();
  if (side === undefined) return limits;
  const { score, standings } = side;
  const total = new Float64Array(standings.values.length);
  for (const { id, min, max, rules } of score.groups) {
    const sums = new Float64Array(total.length);
    for (const rule of rules) add(sums, pointsOf(side, rule.id));
    if (min !== null || max !== null)
      limits.set(
        id,
        sums.map((sum) => Math.max(min ?? -Infinity, Math.min(max ?? Infinity, sum)) - sum),
      );
    add(total, sums);
    add(total, limits.get(id));
  }
  if (score.range !== null)
    limits.set(
      'range',
      total.map((sum, i) => (standings.values[i] as number) - sum),
    );
  return limits;
}

function add(sums: Float64Array, values: Float64Array | undefined): void {
  if (values !== undefined) for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] as number) + (values[i] as number);
}

/** Where a rule, and what its group says for it, stands in the files. */
function placesOf(score: string, pair: RulePair): string[] {
  return [pair.before, pair.after].flatMap((rule) => {
    if (rule === null) return [];
    const dot = rule.id.lastIndexOf('.');
    const group = `scores.${score}.groups[${rule.id.slice(0, dot)}]`;
    const fades = rule.kind === 'event' ? [`${group}.half_life`, `${group}.decay`] : [];
    return [`${group}.rules[${Number(rule.id.slice(dot + 1)) - 1}]`, ...fades];
  });
}

function limitPlaces(score: string, what: string): string[] {
  if (what === 'range') return [`scores.${score}.range`];
  return ['min', 'max'].map((key) => `scores.${score}.groups[${what}].${key}`);
}

/** Whether a changed key is the place, below it, or around it. */
export function isAt(key: string, place: string): boolean {
  return key === place || /^[.[]/.test(rest(key, place)) || /^[.[]/.test(rest(place, key));
}

function rest(long: string, short: string): string {
  return long.startsWith(short) ? long.slice(short.length) : '';
}
