import type { TouchRule } from '../../catalog/index.ts';
import type { Touch } from '../../spec/index.ts';
import { eventReach } from '../funnels/further-reach.ts';
import type { Context } from '../shared/context.ts';
import { maybeCondition } from '../shared/maybe-condition.ts';
import type { Place } from '../shared/place.ts';
import type { KnownFields } from '../shared/rules.ts';

/** Which rows are touches; null: the rows with a source or a medium. Undefined where a diagnostic says what is wrong. */
export function bindTouches(
  context: Context,
  written: readonly Touch[] | undefined,
  place: Place,
): readonly TouchRule[] | null | undefined {
  if (written === undefined) return null;
  const rules = written.map((touch, i) => {
    const at = place.at(i);
    context.names.define(
      'key',
      `attribution.touches.${i}`,
      at,
      touch.event === undefined ? at.value : at.at('event').value,
    );
    return bindTouch(context, touch, at);
  });
  const bound = rules.filter((rule) => rule !== null);
  return bound.length < rules.length ? undefined : bound;
}

function bindTouch(context: Context, { event = 'any', where }: Touch, place: Place): TouchRule | null {
  const reach = eventReach(context, event, place.at('event'));
  if (reach === null) return null;
  const condition = maybeCondition(context, where, place.at('where'), fieldsOf(context, reach.sources));
  return condition === null ? null : { sources: reach.sources, events: reach.events, where: condition };
}

/** The fields of rows of any of the sources, where they are all known. */
function fieldsOf(context: Context, ids: readonly string[]): KnownFields {
  const fields = ids.map((id) => (context.sources[id] === undefined ? null : context.fieldsOf(context.sources[id])));
  return fields.some((each) => each === null) ? null : new Set(fields.flatMap((each) => [...(each ?? [])]));
}
