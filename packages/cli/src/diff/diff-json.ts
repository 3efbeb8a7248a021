import { type Comparison, hasMetricMoved, hasStageMoved, hasTargetMoved } from './comparison.ts';

/** A comparison as JSON: every number with before, after and change; money is exact decimal text, what is not defined null. */
export function toDiffJson(comparison: Comparison) {
  const { metrics, funnels, targets, currency: _, ...rest } = comparison;
  return {
    ...rest,
    metrics: metrics.map(({ label: _label, value, ...metric }) => ({
      ...metric,
      ...value,
      moved: hasMetricMoved({ ...metric, label: _label, value }),
    })),
    funnels: funnels.map(({ label: _label, stages, ...funnel }) => ({
      ...funnel,
      stages: stages.map((stage) => ({
        stage: stage.stage,
        presence: stage.presence,
        moved: hasStageMoved(stage),
        ...stage.facts,
      })),
    })),
    targets: targets.map(({ label: _label, ...target }) => ({
      ...target,
      moved: hasTargetMoved({ ...target, label: _label }),
    })),
  };
}
