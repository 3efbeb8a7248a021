import type { AttributionModel, Milestones } from '../../catalog/index.ts';

/** The milestones a model credits. */
export function milestonesOf(model: AttributionModel): readonly (keyof Milestones)[] {
  if (model === 'w_shaped') return ['lead', 'opportunity'];
  return model === 'full_path' ? ['lead', 'opportunity', 'won'] : [];
}
