import type { Milestones } from '../../catalog/index.ts';
import type { StageOfFunnel } from '../../formula/stage-index.ts';
import type { Milestones as Written } from '../../spec/index.ts';
import type { Context } from '../shared/context.ts';
import type { Place } from '../shared/place.ts';
import { bindStageOf } from './bind-conversion.ts';

/**
 * The stages of the milestones: as written, else the stages that are called so, and the conversion for `won`. null where a
 * diagnostic says which is none.
 */
export function bindMilestones(
  context: Context,
  written: Written,
  { funnel, stage }: StageOfFunnel,
  place: Place,
): Milestones | null {
  const names = Object.entries(written).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const bound = names.map(([key, name]) => bindStageOf(context, funnel, name, place.at(key)));
  if (bound.includes(null)) return null;
  const called = (id: string) => (funnel.stages.some((each) => each.id === id) ? id : null);
  return {
    lead: written.lead ?? called('lead'),
    opportunity: written.opportunity ?? called('opportunity'),
    won: written.won ?? stage.id,
  };
}
