import type { TargetGoal } from '@sluice/charts';
import type { Target } from '@sluice/core/catalog';
import type { WidgetData } from '../context/widget-data.ts';
import { relativeUnits } from './period-words.ts';
import { isAdditive, ruleOf } from './targets.ts';
import { metricOf } from './widget-words.ts';

/** A target that holds for every bucket of a trend: one of a ratio, or one stated for a period of the grain. */
export function bucketGoalOf(metric: string, grain: string | undefined, { setting }: WidgetData): TargetGoal | null {
  const fits = (target: Target) => {
    const of = relativeUnits(target.in ?? '');
    return (of && (of.n ?? 1) === 1 && of.unit === grain) || (!target.in && !isAdditive(metricOf(metric, setting)));
  };
  const target = setting.description.catalog.targets.find((each) => each.metric === metric && fits(each));
  return target ? ruleOf(target) : null;
}
