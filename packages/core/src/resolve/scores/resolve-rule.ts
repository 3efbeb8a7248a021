import type { ScoreRule } from '../../catalog/index.ts';
import type { EventRule, RecordRule, ScoreRule as Written } from '../../spec/index.ts';
import { eventReach, idsOfKind } from '../funnels/further-reach.ts';
import { bindCondition } from '../shared/condition.ts';
import type { Context } from '../shared/context.ts';
import { maybeCondition } from '../shared/maybe-condition.ts';
import type { Place } from '../shared/place.ts';
import type { KnownFields } from '../shared/rules.ts';
import { maybeText } from '../shared/text.ts';
import { decayOf, type Fading, lengthOf } from './decay.ts';

/** Where a rule stands in its score. */
export interface RuleSeat {
  readonly id: string;
  readonly hasLadder: boolean;
  /** How points of the group fade where a rule does not say. */
  readonly group: Fading;
  readonly groupPlace: Place;
}

/** A bound rule; null where a diagnostic says why there is none. */
export function resolveRule(context: Context, written: Written, place: Place, seat: RuleSeat): ScoreRule | null {
  const points = pointsOf(context, written, place, seat.hasLadder);
  if (points === null) return null;
  const common = { id: seat.id, label: maybeText(written.label, context.settings.locale), points };
  if ('inactive' in written) {
    const after = lengthOf(context, written.inactive, place.at('inactive'));
    return after === undefined ? null : { ...common, kind: 'inactive', after };
  }
  if (!('event' in written)) return recordRule(context, written, place, common);
  return eventRule(context, written, place, seat, common);
}

interface Common {
  readonly id: string;
  readonly label: ScoreRule['label'];
  readonly points: number;
}

function pointsOf(context: Context, written: Written, place: Place, hasLadder: boolean): number | null {
  const { points, steps } = written;
  const amount = hasLadder ? steps : points;
  if (amount !== undefined) return amount;
  const key = hasLadder ? 'points' : 'steps';
  context.report(hasLadder ? 'points-on-a-ladder' : 'steps-without-ladder', {}, place.at(key), {
    range: place.at(key).key,
  });
  return null;
}

function recordRule(context: Context, written: RecordRule, place: Place, common: Common): ScoreRule | null {
  const sources = idsOfKind(context, 'leads');
  if (sources.length === 0) {
    context.report('no-leads-source', {}, place, { range: place.at('where').key });
    return null;
  }
  const where = bindCondition(context, written.where, place.at('where'), fieldsOfAny(context, sources));
  return where && { ...common, kind: 'record', sources, where };
}

function eventRule(
  context: Context,
  written: EventRule,
  place: Place,
  seat: RuleSeat,
  common: Common,
): ScoreRule | null {
  const reach = eventReach(context, written.event, place.at('event'));
  if (reach === null) return null;
  const where = maybeCondition(context, written.where, place.at('where'), fieldsOfAny(context, reach.sources));
  const within = written.within === undefined ? null : lengthOf(context, written.within, place.at('within'));
  const fades = written.half_life !== undefined || written.decay !== undefined;
  const decay = fades ? decayOf(context, written, place) : decayOf(context, seat.group, seat.groupPlace);
  if (where === null || within === undefined || decay === undefined) return null;
  if (written.once === true && written.first !== undefined && written.first !== 1) {
    context.report('once-and-first', { first: written.first }, place.at('first'), { range: place.at('first').key });
    return null;
  }
  return {
    ...common,
    kind: 'event',
    sources: reach.sources,
    events: reach.events,
    where,
    first: written.once === true ? 1 : (written.first ?? null),
    perDay: written.per_day === undefined ? null : Math.abs(written.per_day),
    within,
    decay,
  };
}

/** The fields of rows of any of the sources, where they are all known. */
export function fieldsOfAny(context: Context, ids: readonly string[]): KnownFields {
  const fields = ids.map((id) => (context.sources[id] === undefined ? null : context.fieldsOf(context.sources[id])));
  return fields.some((each) => each === null) ? null : new Set(fields.flatMap((each) => [...(each ?? [])]));
}
