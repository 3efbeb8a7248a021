import type { Label } from '../../catalog/index.ts';
import type { LeadLabel as Written } from '../../spec/index.ts';
import { reportTwice } from '../include.ts';
import type { Context } from '../shared/context.ts';
import { entriesOf } from '../shared/entries.ts';
import type { Place, SpecFile } from '../shared/place.ts';
import { describedOf } from '../shared/text.ts';
import { resolveFact } from './fact.ts';
import { resolveInterest } from './interest.ts';
import { resolvePredictive } from './predictive.ts';
import { resolveQuadrant } from './quadrant.ts';
import { resolveRfm, rfmNames } from './rfm.ts';

/** Labels whose names are dimensions already; a predictive one is bound once the funnels are. */
export interface OpenLabels {
  readonly finish: () => Readonly<Record<string, Label>> | undefined;
}

/** Takes the labels of the files: each is a dimension of its own name. */
export function resolveLabels(context: Context, files: readonly SpecFile[]): OpenLabels {
  const entries = entriesOf(files, 'labels', ({ spec }) => spec.labels, reportTwice(context, 'label'));
  for (const [id, { value, place }] of entries) {
    context.names.define('dimension', id, place);
    if (Object.hasOwn(context.dimensions, id) && context.dimensions[id]?.declared !== false) {
      context.report('reserved-name', { name: id, kind: 'label' }, place, { range: place.key });
      continue;
    }
    const { label } = describedOf(value, id, context.settings.locale);
    const common = { declared: false, from: [], otherwise: { keep: true }, ofLead: { kind: 'first_touch' } } as const;
    const values = 'rfm' in value ? rfmNames(value.rfm, context.settings.locale) : undefined;
    context.dimensions[id] = { ...common, id, label, values, ofLabel: true };
  }
  return {
    finish: () => {
      const labels: Record<string, Label> = {};
      for (const [id, { value, place }] of entries) {
        const label = context.dimensions[id]?.ofLabel ? resolveLabel(context, id, value, place) : null;
        if (label !== null) labels[id] = label;
        else if (context.dimensions[id]?.ofLabel) delete context.dimensions[id];
      }
      return entries.size === 0 ? undefined : labels;
    },
  };
}

/** A bound label; null where a diagnostic says why there is none. */
function resolveLabel(context: Context, id: string, written: Written, place: Place): Label | null {
  const common = { ...describedOf(written, id, context.settings.locale), id };
  const kind = kindOf(context, written, place);
  return kind && { ...common, ...kind };
}

function kindOf(context: Context, written: Written, place: Place) {
  if ('where' in written) return resolveFact(context, written.where, place);
  if ('rfm' in written) return resolveRfm(context, written.rfm, place.at('rfm'));
  if ('quadrant' in written) return resolveQuadrant(context, written.quadrant, place.at('quadrant'));
  if ('interest' in written) return resolveInterest(context, written.interest, place.at('interest'));
  return 'predictive' in written ? resolvePredictive(context, written.predictive, place.at('predictive')) : null;
}
