/** Rule P1's statuses. */
export type TargetStatus = 'on_track' | 'at_risk' | 'off_target' | 'not_defined';

/** A target of one number. `expected` is the share of the period that is over (0 to 1), for additive measures only; NaN where it is not known. */
export interface TargetGoal {
  readonly rule: 'at_least' | 'at_most';
  readonly value: number;
  readonly expected?: number;
}

const AT_RISK = 0.1;

/**
 * `at_least`: attainment is actual over target (times `expected`): on track from 1, at risk from 0.9. `at_most`: on
 * track up to the target, at risk up to 10 % above. No number, or a target of 0 for `at_least`, has no status.
 */
export function targetStatus(actual: number | null, goal: TargetGoal): TargetStatus {
  const due = goal.value * (goal.expected ?? 1);
  if (actual === null || !Number.isFinite(actual) || !Number.isFinite(due)) return 'not_defined';
  if (goal.rule === 'at_least') {
    if (goal.value === 0) return 'not_defined';
    const missing = (due - actual) / Math.abs(goal.value * (goal.expected || 1));
    return missing <= 0 ? 'on_track' : missing <= AT_RISK ? 'at_risk' : 'off_target';
  }
  if (actual <= due) return 'on_track';
  return actual - due <= Math.abs(due) * AT_RISK ? 'at_risk' : 'off_target';
}
