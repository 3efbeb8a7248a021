import type { StageTarget, TargetGoal } from '@sluice/charts';
import { parsePeriod } from '@sluice/core/calendar';
import type { Metric, Target } from '@sluice/core/catalog';
import { periodStretches } from '@sluice/core/query';
import type { Setting } from '../context/source.ts';
import type { WidgetData } from '../context/widget-data.ts';
import { metricOf } from './widget-words.ts';

/**
 * The target of a metric in the period shown: one without `in` holds for each period, others for their own (rule P1).
 * A sum over some of the leads has no target: it was set for all of them.
 */
export function goalOf(metric: string, { setting, period, state, widget }: WidgetData): TargetGoal | null {
  const isPart = widget.where !== undefined || Object.keys(state.filters ?? {}).length > 0;
  if (isPart && isAdditive(metricOf(metric, setting))) return null;
  const target = setting.description.catalog.targets.find(
    (each) => each.metric === metric && isFor(each, period, setting),
  );
  const goal = target && ruleOf(target);
  if (!target || !goal) return null;
  const expected = target.pace && isAdditive(metricOf(metric, setting)) ? shareOver(period, setting) : null;
  return expected === null ? goal : { ...goal, expected };
}

/** A target that holds for every bucket of a trend: one of a ratio, or one stated for a period of the grain. */
export function bucketGoalOf(metric: string, grain: string | undefined, { setting }: WidgetData): TargetGoal | null {
  const fits = (target: Target) => {
    const expr = target.in ? parsePeriod(target.in) : null;
    const unit = expr && (expr.kind === 'this' || (expr.kind === 'last' && expr.n === 1)) ? expr.unit : null;
    return unit === grain || (!target.in && !isAdditive(metricOf(metric, setting)));
  };
  const target = setting.description.catalog.targets.find((each) => each.metric === metric && fits(each));
  return target ? ruleOf(target) : null;
}

/** The targets of a funnel's stages: those of metrics that are one count or one rate of it. */
export function stageTargets(data: WidgetData): StageTarget[] {
  const { widget, setting } = data;
  if (widget.kind !== 'funnel') return [];
  const first = setting.description.catalog.funnels[widget.funnel]?.stages[0]?.id;
  return setting.description.catalog.targets.flatMap(({ metric }): StageTarget[] => {
    const formula = metricOf(metric, setting)?.formula;
    const goal = goalOf(metric, data);
    if (!goal || formula?.kind !== 'measure') return [];
    const { measure } = formula;
    if (measure.kind === 'count' && measure.funnel === widget.funnel)
      return [{ stage: measure.stage, of: 'count', rule: goal.rule, value: goal.value }];
    if (measure.kind === 'rate' && measure.funnel === widget.funnel && measure.from === first)
      return [{ stage: measure.to, of: 'rate', rule: goal.rule, value: goal.value }];
    return [];
  });
}

function ruleOf({ at_least, at_most }: Target): TargetGoal | null {
  if (at_least !== undefined) return { rule: 'at_least', value: at_least };
  return at_most === undefined ? null : { rule: 'at_most', value: at_most };
}

function isFor(target: Target, period: string, { calendar, description }: Setting): boolean {
  if (target.in === undefined || target.in === period) return true;
  const [a, b] = [target.in, period].map((words) => periodStretches(words, calendar, description.asOf)?.main);
  return a !== undefined && a.from === b?.from && a.to === b?.to;
}

/** Pace is for sums over time, never for quotients. */
function isAdditive(metric: Metric | undefined): boolean {
  return (
    metric !== undefined && metric.denominator === undefined && (metric.unit === 'count' || metric.unit === 'currency')
  );
}

/** How much of a running period is over at as-of, by calendar days; null for one that is over. */
function shareOver(period: string, { calendar, description }: Setting): number | null {
  const expr = parsePeriod(period);
  const at = calendar.parseInstant(description.asOf);
  if (expr?.kind !== 'this' || !at) return null;
  const day = 'day' in at ? at.day : calendar.dayOf(at.micros);
  const first = calendar.bucketOfDay(day, expr.unit);
  return (day + 1 - first) / (calendar.nextBucket(first, expr.unit) - first);
}
