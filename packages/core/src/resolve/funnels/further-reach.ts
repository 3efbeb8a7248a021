import type { Reach, Source } from '../../catalog/index.ts';
import type { Context } from '../shared/context.ts';
import type { Place } from '../shared/place.ts';
import { bindSourceField } from '../shared/source-field.ts';
import { hasKind } from './reach.ts';

/** Every events source, and the events that match; null where the file has no events source. */
export function eventReach(
  context: Context,
  event: string | readonly string[],
  place: Place,
): Extract<Reach, { kind: 'event' }> | null {
  const sources = idsOfKind(context, 'events');
  if (sources.length > 0) return { kind: 'event', sources, events: eventsOf(event) };
  const absent = context.absent('source', 'kind:events');
  if (absent === null) context.report('no-events-source', {}, place, { range: place.key });
  if (absent === 'left-out') context.report('left-out', { name: 'events', kind: 'source' }, place);
  return null;
}

function eventsOf(event: string | readonly string[]): readonly string[] | 'any' {
  if (event === 'any') return 'any';
  return typeof event === 'string' ? [event] : event;
}

/** `month.leads`: a column, or the id of a stage the source lists. */
export function countReach(context: Context, text: string, place: Place): Reach | null {
  const dot = text.indexOf('.');
  const listing = context.sources[text.slice(0, dot)];
  const listed = listing === undefined ? undefined : listing.stages[text.slice(dot + 1)];
  const bound = bindSourceField(context, listed === undefined ? text : `${text.slice(0, dot)}.${listed}`, place);
  if (bound === null || !hasKind(context, bound.source, ['counts'], 'count', place)) return null;
  return { kind: 'counts', source: bound.source.id, column: bound.field };
}

export function idsOfKind(context: Context, kind: Source['kind']): string[] {
  return Object.values(context.sources).flatMap((source) => (source.kind === kind ? [source.id] : []));
}
