import type { LabelKind } from '../../catalog/index.ts';
import type { Interest } from '../../spec/index.ts';
import { eventReach } from '../funnels/further-reach.ts';
import { decayOf } from '../scores/decay.ts';
import { fieldsOfAny } from '../scores/resolve-rule.ts';
import type { Context } from '../shared/context.ts';
import type { Place } from '../shared/place.ts';

/** The tags of what a lead looked at, weighted (rule S7). */
export function resolveInterest(context: Context, written: Interest, place: Place): LabelKind | null {
  const reach = eventReach(context, 'any', place.at('tag'));
  const decay = decayOf(context, written, place);
  if (reach === null || decay === undefined) return null;
  const { tag, places = {}, actions = {}, at_least: least = null } = written;
  const known = fieldsOfAny(context, reach.sources);
  const needed = [tag, ...(written.places === undefined ? [] : ['place'])];
  const missing = needed.find((field) => known !== null && !known.has(field));
  if (missing !== undefined) {
    const params = {
      field: missing,
      of: 'its rows',
      known: [...(known ?? [])],
      nearest: nearestOf(context, missing, known),
    };
    context.report('unknown-field', params, missing === tag ? place.at('tag') : place.at('places'));
    return null;
  }
  return { kind: 'interest', sources: reach.sources, tag, decay, places, actions, least };
}

function nearestOf(context: Context, field: string, known: ReadonlySet<string> | null): string | undefined {
  return known === null ? undefined : context.nearest(field, known);
}
