import type { Formula, Metric, Target } from '../catalog/index.ts';
import type { Context } from './shared/context.ts';
import type { Place } from './shared/place.ts';

/** A share of the library, by its name. */
const share = /_(?:rate|share|drop_off|conversion)$/;

/** A goal that is 100 times too great: 40 for 40 %. */
export function reportScale(
  context: Context,
  metric: Metric | undefined,
  { at_least, at_most }: Pick<Target, 'at_least' | 'at_most'>,
  place: Place,
): void {
  if (metric?.unit !== 'ratio') return;
  const most = mostOf(metric);
  for (const [key, goal] of Object.entries({ at_least, at_most })) {
    if (goal === undefined || goal <= most) continue;
    const at = place.at(key);
    const share = Number((goal / 100).toPrecision(12));
    const fix = most === 1 && share <= 1 ? { fix: { ...at.value, insert: String(share) } } : {};
    context.report('goal-in-percent', { metric: metric.id, goal, share, isShare: most === 1 }, at, fix);
  }
}

/** What no goal of a ratio is above: a part of a whole ends at 1, leads by accounts and the return of money lie far higher. */
function mostOf({ formula, from, id }: Metric): number {
  if (isShare(formula) || (from === 'library' && share.test(id))) return 1;
  return isOfCounts(formula) ? 10 : 100;
}

function isShare(formula: Formula): boolean {
  if (formula.kind === 'measure') return formula.measure.kind === 'rate' || formula.measure.kind === 'cohort_rate';
  return formula.kind === 'binary' && formula.op === '-' && formula.left.kind === 'number' && isShare(formula.right);
}

function isOfCounts(formula: Formula): boolean {
  if (formula.kind !== 'binary' || formula.op !== '/') return false;
  return [formula.left, formula.right].every((side) => side.kind === 'measure' && side.measure.kind === 'count');
}
