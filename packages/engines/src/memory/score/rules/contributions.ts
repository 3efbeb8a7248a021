import type { ScoreRule } from '@sluice/core/catalog';
import type { ScoreNode } from '@sluice/core/plan';
import type { Store } from '../../store/store.ts';
import type { SubjectItems } from '../subject-items.ts';
import type { ScoreClock } from './clock.ts';
import { type EventPoints, eventPoints } from './event-points.ts';
import { creationOf, inactiveHits, recordHits } from './once-points.ts';
import { type RuleRows, rowsOfRules } from './rule-rows.ts';

/** What a rule gives: by rows of events, or once by subject. */
export type RulePoints =
  | { readonly kind: 'rows'; readonly rule: ScoreRule; readonly rows: RuleRows; readonly each: EventPoints }
  | { readonly kind: 'once'; readonly rule: ScoreRule; readonly hits: Uint8Array };

/** What each rule of a score gives, in the order of the file. */
export function rulePoints(node: ScoreNode, items: SubjectItems, store: Store, clock: ScoreClock): RulePoints[] {
  const { calendar } = store;
  let created: Float64Array | null = null;
  const rowsOf = rowsOfRules(node, items, store);
  return node.score.groups
    .flatMap((group) => group.rules)
    .map((rule): RulePoints => {
      if (rule.kind === 'record') return { kind: 'once', rule, hits: recordHits(rule, items, calendar) };
      if (rule.kind === 'inactive') {
        created ??= creationOf(items, node.leads, clock);
        return { kind: 'once', rule, hits: inactiveHits(rule, items, created, clock) };
      }
      const rows = rowsOf.get(rule.id) ?? { starts: new Int32Array(items.subjects + 1), items: new Int32Array() };
      return { kind: 'rows', rule, rows, each: eventPoints(rule, rows, items.times, clock) };
    });
}

/** The points of one rule by subject, faded and capped by the rule's own limits. */
export function sumBySubject(points: RulePoints, subjects: number): Float64Array {
  const sums = new Float64Array(subjects);
  const { rule } = points;
  if (points.kind === 'once') {
    for (let subject = 0; subject < subjects; subject++) if (points.hits[subject] === 1) sums[subject] = rule.points;
    return sums;
  }
  let sum = 0;
  const add = (_item: number, _points: number, after: number) => {
    sum += after;
  };
  const { starts } = points.rows;
  for (let subject = 0; subject < subjects; subject++) {
    if (starts[subject] === starts[subject + 1]) continue;
    sum = 0;
    points.each(subject, add);
    sums[subject] = sum;
  }
  return sums;
}
