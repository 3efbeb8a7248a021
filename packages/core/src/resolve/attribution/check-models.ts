import type { Attribution, AttributionModel, CustomWeights } from '../../catalog/index.ts';
import type { Attribution as Written } from '../../spec/index.ts';
import type { Context } from '../shared/context.ts';
import type { Place } from '../shared/place.ts';
import { milestonesOf } from './milestones-of.ts';

/** The weights as written; null: none. Undefined where they cannot share anything. */
export function weightsOf(
  context: Context,
  written: Written['weights'],
  place: Place,
): CustomWeights | null | undefined {
  if (written === undefined) return null;
  const { first, middle, last } = written;
  const sum = Number((first + middle + last).toPrecision(12));
  if (sum === 0) {
    context.report('weights-all-zero', {}, place);
    return undefined;
  }
  if (sum !== 1) context.report('weights-sum', { sum }, place);
  return { first, middle, last };
}

/** Whether every model has what it needs; says of keys that no model reads that they have no effect. */
export function checkModels(
  context: Context,
  attribution: Attribution,
  stages: readonly string[],
  written: Written,
  place: Place,
): boolean {
  const models = [attribution.model, ...attribution.compare];
  reportUnused(context, models, written, place);
  const isFit = models.map((model, i) => {
    const at = i === 0 ? place.at('model') : place.at('compare', (written.compare ?? []).indexOf(model));
    return hasItsNeeds(context, attribution, model, stages, at);
  });
  return isFit.every((fits) => fits);
}

/** Whether a model has the milestones, weights and dates it needs; reports what is missing. */
export function hasItsNeeds(
  context: Context,
  attribution: Attribution,
  model: AttributionModel,
  stages: readonly string[],
  place: Place,
): boolean {
  const missing = milestonesOf(model).filter((milestone) => attribution.milestones[milestone] === null);
  for (const milestone of missing) context.report('milestone-missing', { model, milestone, stages }, place);
  const lacksWeights = model === 'custom' && attribution.weights === null;
  if (lacksWeights) context.report('weights-missing', {}, place);
  const isUndated = attribution.creditOn === 'touch' && (model === 'markov' || model === 'shapley');
  if (isUndated) context.report('credit-on-touch-model', { model }, place);
  return missing.length === 0 && !lacksWeights && !isUndated;
}

function reportUnused(context: Context, models: readonly string[], written: Written, place: Place): void {
  const readBy = { weights: 'custom', half_life: 'time_decay' } as const;
  for (const key of ['weights', 'half_life'] as const) {
    const model = readBy[key];
    if (written[key] === undefined || models.includes(model)) continue;
    context.report('unused-by-models', { key, model }, place.at(key), { range: place.at(key).key });
  }
}
