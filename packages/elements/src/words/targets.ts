import type { StageTarget, TargetGoal } from '@sluice/charts';
import type { Metric, Target } from '@sluice/core/catalog';
import type { Setting } from '../context/source.ts';
import type { WidgetData } from '../context/widget-data.ts';
import { metricOf } from './widget-words.ts';

/**
 * The target of a metric in the period shown: one without `in` holds for each period, others for their own (rule P1).
 * A sum over some of the leads has no target: it was set for all of them.
 */
export function targetOf(metric: string, { setting, period, state, widget }: WidgetData): Target | undefined {
  const isPart = widget.where !== undefined || Object.keys(state.filters ?? {}).length > 0;
  if (isPart && isAdditive(metricOf(metric, setting))) return undefined;
  return setting.description.catalog.targets.find((each) => each.metric === metric && isFor(each, period, setting));
}

/** The targets of a funnel's stages: those of metrics that are one count or one rate of it. */
export function stageTargets(data: WidgetData): StageTarget[] {
  const { widget, setting } = data;
  if (widget.kind !== 'funnel') return [];
  return setting.description.catalog.targets.flatMap(({ metric }): StageTarget[] => {
    const formula = metricOf(metric, setting)?.formula;
    const goal = ruleOf(targetOf(metric, data));
    if (!goal || formula?.kind !== 'measure') return [];
    const { measure } = formula;
    if (measure.kind === 'count' && measure.funnel === widget.funnel) return [{ ...goal, stage: measure.stage }];
    if (measure.kind === 'rate' && measure.funnel === widget.funnel)
      return [{ ...goal, stage: measure.to, from: measure.from }];
    return [];
  });
}

/** Its value and which side of it is good. */
export function ruleOf({ at_least, at_most }: Partial<Target> = {}): TargetGoal | null {
  if (at_least !== undefined) return { rule: 'at_least', value: at_least };
  return at_most === undefined ? null : { rule: 'at_most', value: at_most };
}

function isFor(target: Target, period: string, { periods }: Setting): boolean {
  if (target.in === undefined || target.in === period) return true;
  const [a, b] = [periods.of(target.in), periods.of(period)];
  return a !== null && a.from === b?.from && a.to === b?.to;
}

/** Pace is for sums over time, never for quotients. */
export function isAdditive(metric: Metric | undefined): boolean {
  return (
    metric !== undefined && metric.denominator === undefined && (metric.unit === 'count' || metric.unit === 'currency')
  );
}
