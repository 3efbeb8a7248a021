import type { TargetGoal } from '@sluice/charts';
import type { WidgetData } from '../context/widget-data.ts';
import { isAdditive, ruleOf, targetOf } from './targets.ts';
import { metricOf } from './widget-words.ts';

/** The target of a metric in the period shown, with the share of it that is due by now. */
export function goalOf(metric: string, data: WidgetData): TargetGoal | null {
  const { setting, period } = data;
  const target = targetOf(metric, data);
  const goal = ruleOf(target);
  if (!goal || !isAdditive(metricOf(metric, setting))) return goal;
  const { over, working } = setting.periods.of(period) ?? {};
  // what of last year had come by now a page does not ask: no status rather than one by another pace
  const due = { calendar_days: over, working_days: working, last_year: over == null ? over : Number.NaN };
  const expected = due[target?.pace ?? 'calendar_days'];
  return typeof expected === 'number' ? { ...goal, expected } : goal;
}
