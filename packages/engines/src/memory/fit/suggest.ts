import type { ScoreRule } from '@sluice/core/catalog';
import { fitLogistic } from '@sluice/core/internal';
import type { FitRule } from '@sluice/core/query';

/** Conversions a rule must have matched before its points are judged (rule S8). */
export const leastConversions = 10;

/**
 * Points for each rule by a penalised logistic regression over what one point of it gives each taught lead, on the scale of
 * the strongest rule as it is, rounded to numbers people read.
 */
export function suggestPoints(
  rules: readonly { readonly rule: ScoreRule; readonly sums: Float64Array }[],
  labels: Uint8Array,
): FitRule[] {
  const judged = rules.map(({ rule, sums }) => {
    const unit = sums.map((sum) => (rule.points === 0 ? 0 : sum / rule.points));
    const conversions = unit.reduce((count, value, i) => count + (value !== 0 && labels[i] === 1 ? 1 : 0), 0);
    return { rule, unit, conversions };
  });
  const enough = judged.filter(({ conversions }) => conversions >= leastConversions);
  const { weights } = fitLogistic(
    enough.map(({ unit }) => unit),
    labels,
  );
  const strongest = Math.max(...weights.map(Math.abs), 0);
  const most = Math.max(...enough.map(({ rule }) => Math.abs(rule.points)), 0);
  return judged.map(({ rule, conversions }) => {
    const weight = weights[enough.findIndex((each) => each.rule.id === rule.id)];
    const suggested = weight === undefined || strongest === 0 ? null : readable((weight / strongest) * most);
    return { rule: rule.id, points: rule.points, suggested, conversions };
  });
}

/** Whole numbers below 10, then steps of 5. */
function readable(points: number): number {
  const step = Math.abs(points) < 10 ? 1 : 5;
  return Math.round(points / step) * step + 0;
}
