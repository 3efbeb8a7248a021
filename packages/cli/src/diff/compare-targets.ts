import { type TargetStatus, targetStatus } from '@sluice/charts';
import type { Target } from '@sluice/core/catalog';
import { type Answers, type AskedTarget, metricIn, targetKey } from './answers.ts';
import { causeOf, type Sides } from './causes.ts';
import type { TargetMove } from './comparison.ts';
import { moveOf, presenceOf } from './move.ts';

/** How a target, the number it is held against, and its status move. */
export function targetMove(key: string, old: Answers, now: Answers, sides: Sides): TargetMove {
  const [a, b] = [old.targets.get(key), now.targets.get(key)];
  const target = (b ?? a)?.target;
  const metric = target?.metric ?? '';
  const { label = { default: metric }, unit = 'count' } = metricIn(now, metric) ?? metricIn(old, metric) ?? {};
  const { because, words } = causeOf(metric, sides);
  const places = [placeOf(key, old), placeOf(key, now)];
  const own = sides.changes.filter((change) => places.some((place) => isAt(change.key, place)));
  return {
    metric,
    label,
    unit,
    presence: presenceOf(a, b),
    period: target?.in ?? null,
    rule: target?.at_least === undefined ? 'at_most' : 'at_least',
    goal: moveOf(goalOf(a?.target), goalOf(b?.target)),
    actual: moveOf(a?.actual ?? null, b?.actual ?? null),
    before: statusOf(a),
    after: statusOf(b),
    because: [...own.map((change) => change.key), ...because],
    words,
  };
}

/** Where a target stands in its file: `targets[2]`. */
function placeOf(key: string, { catalog }: Answers): string {
  return `targets[${catalog.targets.findIndex((target) => targetKey(target) === key)}]`;
}

function isAt(key: string, place: string): boolean {
  return key === 'targets' || key === place || key.startsWith(`${place}.`);
}

function goalOf(target: Target | undefined): number | null {
  return target?.at_least ?? target?.at_most ?? null;
}

function statusOf(one: AskedTarget | undefined): TargetStatus | null {
  if (one === undefined) return null;
  const { at_least, at_most } = one.target;
  const actual = one.actual === null ? null : Number(one.actual);
  if (at_least !== undefined) return targetStatus(actual, { rule: 'at_least', value: at_least });
  return at_most === undefined ? null : targetStatus(actual, { rule: 'at_most', value: at_most });
}
