import type { Stage, Without } from '../../catalog/index.ts';
import type { Funnel as Written, Without as WrittenWithout } from '../../spec/index.ts';
import type { Context } from '../shared/context.ts';
import { maybeCondition } from '../shared/maybe-condition.ts';
import type { Place } from '../shared/place.ts';
import { eventReach } from './further-reach.ts';

/** Rule F8, stages as indexes; an entry that cannot be bound is left out with its diagnostic. */
export function withoutOf(
  context: Context,
  written: Written,
  stages: readonly Stage[],
  place: Place,
): readonly Without[] {
  const all: Without[] = [];
  for (const [i, each] of (written.without ?? []).entries()) {
    const at = place.at('without', i);
    const bound = resolveWithout(context, each, stages, at);
    if (bound === null) continue;
    context.names.define('key', `${place.path.at(-1)}.without.${all.length}`, at, at.at('event').value);
    all.push(bound);
  }
  return all;
}

function resolveWithout(
  context: Context,
  written: WrittenWithout,
  stages: readonly Stage[],
  place: Place,
): Without | null {
  const reach = eventReach(context, written.event, place.at('event'));
  const where = maybeCondition(context, written.where, place.at('where'), null);
  const after = indexOf(context, written.after, 0, stages, place.at('after'));
  const before = indexOf(context, written.before, stages.length - 1, stages, place.at('before'));
  if (reach === null || where === null || after === null || before === null) return null;
  if (after >= before && stages.length > 1) {
    context.report('empty-without', { after: stages[after]?.id ?? '', before: stages[before]?.id ?? '' }, place);
    return null;
  }
  return { sources: reach.sources, events: reach.events, where, after, before, drops: written.drops ?? 'rest' };
}

function indexOf(
  context: Context,
  name: string | undefined,
  byDefault: number,
  stages: readonly Stage[],
  place: Place,
): number | null {
  if (name === undefined) return byDefault;
  const index = stages.findIndex((stage) => stage.id === name);
  if (index >= 0) return index;
  const absent = context.absent('stage', name);
  if (absent === 'left-out') context.report('left-out', { name, kind: 'stage' }, place);
  if (absent === null) {
    const known = stages.map((stage) => stage.id);
    const meant = context.nearest(name, known);
    const fix = meant === undefined ? {} : { fix: { ...place.value, insert: meant } };
    context.report('unknown-stage', { stage: name, known, nearest: meant }, place, fix);
  }
  return null;
}
