import type { GoalPlan } from '../../catalog/index.ts';
import { reportTwice } from '../include.ts';
import type { MetricBook } from '../metrics/resolve-metrics.ts';
import type { Context } from '../shared/context.ts';
import { entriesOf } from '../shared/entries.ts';
import type { SpecFile } from '../shared/place.ts';
import { type BoundBenchmarks, resolveBenchmarks } from './resolve-benchmarks.ts';
import { resolvePlan } from './resolve-plan.ts';

/** The plans and benchmarks of the files; absent where they have none. */
export interface BoundPlans {
  readonly plans: Readonly<Record<string, GoalPlan>> | undefined;
  readonly benchmarks: BoundBenchmarks;
}

/** Binds every plan and benchmark; a broken plan is noted, so that its uses do not report it again. */
export function resolvePlans(context: Context, files: readonly SpecFile[], metrics: MetricBook): BoundPlans {
  const entries = entriesOf(files, 'plans', ({ spec }) => spec.plans, reportTwice(context, 'plan'));
  const plans: Record<string, GoalPlan> = {};
  for (const [id, { value, place }] of entries) {
    context.names.define('plan', id, place);
    const bound = resolvePlan(context, id, value, place);
    if (bound === null) context.omit('plan', id, 'broken');
    else plans[id] = bound;
  }
  const benchmarks = resolveBenchmarks(context, files, metrics);
  return { plans: entries.size === 0 ? undefined : plans, benchmarks };
}
