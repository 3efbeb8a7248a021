import type { Reach, Source } from '../../catalog/index.ts';
import type { Context } from '../shared/context.ts';
import type { Place } from '../shared/place.ts';
import { bindSourceField, bindSourceName } from '../shared/source-field.ts';
import { needsScore, type StageMap } from './stage-map.ts';

/** What makes a row match the stage; null where a diagnostic says why there is nothing. */
export function reachOf(context: Context, stage: StageMap, place: Place): Reach | null {
  if ('event' in stage) return context.rules.event(stage.event, place.at('event'));
  if ('date' in stage) return dateReach(context, stage.date, place.at('date'));
  if ('row' in stage) return rowReach(context, stage.row, place.at('row'));
  if (needsScore(stage)) return context.standingReach === null ? null : context.standingReach(stage, place);
  if ('count' in stage) return context.rules.count(stage.count, place.at('count'));
  return listedReach(context, stage.id, place);
}

function dateReach(context: Context, text: string, place: Place): Reach | null {
  const bound = bindSourceField(context, text, place);
  if (bound === null || !hasKind(context, bound.source, ['leads', 'deals'], 'date', place)) return null;
  return { kind: 'date', source: bound.source.id, field: bound.field };
}

function rowReach(context: Context, name: string, place: Place): Reach | null {
  const source = bindSourceName(context, name, place);
  if (source === null || !hasKind(context, source, ['leads', 'deals', 'events'], 'row', place)) return null;
  return { kind: 'row', source: source.id };
}

/** A stage that is a name alone: taken from the one source that lists it under `stages:`. */
function listedReach(context: Context, id: string, place: Place): Reach | null {
  const listing = Object.values(context.sources).filter((source) => Object.hasOwn(source.stages, id));
  const [source, second] = listing;
  if (source === undefined) return failUnlisted(context, id, place);
  if (second !== undefined) {
    context.report('stage-in-two-sources', { stage: id, sources: listing.map((s) => s.id) }, place);
    return null;
  }
  const column = source.stages[id] ?? id;
  const isCounts = source.kind === 'counts';
  return isCounts ? { kind: 'counts', source: source.id, column } : { kind: 'date', source: source.id, field: column };
}

function failUnlisted(context: Context, id: string, place: Place): null {
  const absent = context.absent('source', 'any');
  if (absent === 'left-out') context.report('left-out', { name: id, kind: 'stage' }, place);
  if (absent !== null) return null;
  const known = Object.values(context.sources).flatMap((source) => Object.keys(source.stages));
  context.report('stage-without-rows', { stage: id, listed: known, nearest: context.nearest(id, known) }, place);
  return null;
}

export function hasKind(
  context: Context,
  source: Source,
  kinds: readonly string[],
  key: string,
  place: Place,
): boolean {
  if (kinds.includes(source.kind)) return true;
  context.report('wrong-source-kind', { key, source: source.id, kind: source.kind, kinds }, place);
  return false;
}
