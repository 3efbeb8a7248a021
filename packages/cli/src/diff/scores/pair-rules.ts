import type { Score, ScoreRule } from '@sluice/core/catalog';

/** A rule before and after; null where a side does not have it. */
export interface RulePair {
  readonly before: ScoreRule | null;
  readonly after: ScoreRule | null;
}

/** What a rule is known by, from all of it to its place alone. */
const marks: readonly ((rule: ScoreRule, group: string) => string)[] = [
  ({ id: _, label: _label, ...rule }, group) => JSON.stringify([group, rule]),
  ({ id: _, label: _label, ...rule }, group) => JSON.stringify([group, aboutOf(rule)]),
  ({ id, kind }) => JSON.stringify([id, kind]),
];

function aboutOf(rule: Omit<ScoreRule, 'id' | 'label'>): unknown {
  const { kind } = rule;
  const [events, where, after] = ['events', 'where', 'after'].map((key) =>
    Object.entries(rule).find(([k]) => k === key),
  );
  return { kind, events, where, after };
}

/** Rules that are the same one: those that say the same, then those about the same rows, then those in the same place. */
export function pairRules(before: Score | undefined, after: Score | undefined): RulePair[] {
  const pairs: RulePair[] = [];
  let [old, now] = [rulesOf(before), rulesOf(after)];
  for (const mark of marks) {
    const left = new Map<string, Placed[]>();
    for (const each of old)
      left.set(mark(each.rule, each.group), [...(left.get(mark(each.rule, each.group)) ?? []), each]);
    const taken = new Set<Placed>();
    now = now.filter((each) => {
      const found = left.get(mark(each.rule, each.group))?.shift();
      if (found === undefined) return true;
      taken.add(found);
      pairs.push({ before: found.rule, after: each.rule });
      return false;
    });
    old = old.filter((each) => !taken.has(each));
  }
  return [
    ...pairs,
    ...now.map(({ rule }) => ({ before: null, after: rule })),
    ...old.map(({ rule }) => ({ before: rule, after: null })),
  ];
}

interface Placed {
  readonly group: string;
  readonly rule: ScoreRule;
}

function rulesOf(score: Score | undefined): Placed[] {
  return score?.groups.flatMap(({ id, rules }) => rules.map((rule) => ({ group: id, rule }))) ?? [];
}
