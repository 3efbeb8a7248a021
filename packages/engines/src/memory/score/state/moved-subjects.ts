import type { Score, ScoreRule } from '@sluice/core/catalog';
import type { RuleRows } from '../rules/rule-rows.ts';

/** Rules on events that give other points, by id. Null where more than that differs, so that anyone's points may. */
export function movedRules(before: Score, after: Score): ReadonlySet<string> | null {
  if (frameOf(before) !== frameOf(after)) return null;
  const [old, now] = [rulesOf(before), rulesOf(after)];
  const moved = now.filter((rule, i) => JSON.stringify(rule) !== JSON.stringify(old[i]));
  return moved.every(({ kind }) => kind === 'event') ? new Set(moved.map(({ id }) => id)) : null;
}

/** By subject the first of its items that one of some rules looks at; what is there already is earlier or stays. */
export function noteFirst(rules: ReadonlySet<string>, rowsOf: ReadonlyMap<string, RuleRows>, into: Int32Array): void {
  for (const id of rules) {
    const { starts, items } = rowsOf.get(id) ?? { starts: new Int32Array(), items: new Int32Array() };
    for (let subject = 0; subject < starts.length - 1; subject++) {
      const at = starts[subject] as number;
      if (at < (starts[subject + 1] as number)) into[subject] = Math.min(into[subject] as number, items[at] as number);
    }
  }
}

/** All of a score but the numbers of its rules on events. */
function frameOf({ groups, ...score }: Score): string {
  const shapes = groups.map(({ rules, ...group }) => ({ ...group, rules: rules.map(shapeOf) }));
  return JSON.stringify([score, shapes]);
}

function shapeOf(rule: ScoreRule): unknown {
  if (rule.kind !== 'event') return rule;
  const { kind, id, sources, events, where } = rule;
  return { kind, id, sources, events, where };
}

function rulesOf({ groups }: Score): readonly ScoreRule[] {
  return groups.flatMap(({ rules }) => rules);
}
