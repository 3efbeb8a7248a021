import type { AttributionModel } from '../../../catalog/index.ts';
import { hasItsNeeds } from '../../attribution/check-models.ts';
import type { Context } from '../../shared/context.ts';
import type { FurtherBinder } from './binder.ts';

/** A widget of who gets the credit; null where the file does not say, or a model lacks what it needs. */
export const bindAttribution: FurtherBinder = (context, written, common, place) => {
  if (!('attribution' in written)) return null;
  const { attribution } = context;
  const at = place.at('attribution');
  if (attribution === null) {
    if (context.absent('attribution', 'attribution') === null)
      context.report('no-attribution', {}, at, { range: at.key });
    return null;
  }
  if (common.by !== undefined && isOffTouches(context, common.by)) {
    context.report('attribution-by', { by: [common.by], known: [attribution.by] }, place.at('by'));
    return null;
  }
  const asked = written.attribution;
  const shared = { ...common, title: common.title ?? attribution.label, by: common.by ?? attribution.by };
  if (asked === 'all') return { ...shared, kind: 'attribution', attribution: true };
  const models: readonly AttributionModel[] = Array.isArray(asked) ? [...new Set(asked)] : [asked];
  const stages = context.funnels[attribution.funnel]?.stages.map(({ id }) => id) ?? [];
  const fits = models.map((model, i) =>
    hasItsNeeds(context, attribution, model, stages, Array.isArray(asked) ? at.at(i) : at),
  );
  if (fits.includes(false)) return null;
  return { ...shared, kind: 'attribution', attribution: { models } };
};

/** Whether no row of a touch can carry a dimension: touches are rows of events, scores and labels are of leads. */
function isOffTouches({ dimensions, sources }: Context, name: string): boolean {
  const dimension = Object.hasOwn(dimensions, name) ? dimensions[name] : undefined;
  if (!dimension) return false;
  const { standing, ofLabel, from } = dimension;
  return (
    Boolean(standing ?? ofLabel) || (from.length > 0 && from.every(({ source }) => sources[source]?.kind !== 'events'))
  );
}
