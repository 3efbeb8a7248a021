import { type Comparison, hasMetricMoved, hasStageMoved, hasTargetMoved } from './comparison.ts';
import type { ScoresMove } from './scores/scores-move.ts';

/** A comparison as JSON: every number with before, after and change; money is exact decimal text, what is not defined null. */
export function toDiffJson(comparison: Comparison) {
  const { metrics, funnels, targets, scores, currency: _, ...rest } = comparison;
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
    ...(scores === undefined ? {} : { scores: scoresJson(scores) }),
  };
}

/** Where leads stand elsewhere, each by its key; thresholds and reasons without what is only shown. */
function scoresJson({ leads, transitions, thresholds, reasons }: ScoresMove) {
  return {
    leads,
    transitions: transitions.map(({ label: _label, examples: _examples, ...transition }) => transition),
    thresholds: thresholds.map(({ label: _label, ...threshold }) => threshold),
    reasons: reasons.map(({ label: _label, ruleLabel: _ruleLabel, ...reason }) => reason),
  };
}
