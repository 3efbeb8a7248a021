import type { Dimension, Source } from '../../catalog/index.ts';
import type { Dimension as Written } from '../../spec/index.ts';
import type { Context } from '../shared/context.ts';
import type { Entries } from '../shared/entries.ts';
import type { Place } from '../shared/place.ts';
import { resolveDimension } from './resolve-dimension.ts';
import { isNamedField, namedFields, undeclaredDimension } from './undeclared.ts';

/** Binds `channel`, the declared dimensions and the fields the file names. */
export function resolveDimensions(context: Context, entries: Entries<Written>): void {
  context.dimensions['channel'] = channelDimension;
  for (const [id, { value, place }] of entries) {
    context.names.define('dimension', id, place);
    if (id === 'channel' || id === 'period') {
      context.report('reserved-name', { name: id, kind: 'dimension' }, place, { range: place.key });
      continue;
    }
    const dimension = resolveDimension(context, id, value, place);
    if (dimension !== null) context.dimensions[id] = dimension;
  }
  const fieldsOf = (source: Source) => context.fieldsOf(source);
  for (const name of namedFields(context.sources, fieldsOf)) {
    const dimension =
      entries.has(name) || name === 'channel' ? null : undeclaredDimension(name, context.sources, fieldsOf);
    if (dimension !== null) context.dimensions[name] = dimension;
  }
}

const channelDimension: Dimension = {
  id: 'channel',
  label: { default: 'Channel' },
  declared: false,
  from: [],
  otherwise: { keep: true },
  ofLead: { kind: 'first_touch' },
};

/**
 * Binds the name of a dimension where one is used; false where a diagnostic says why there is none. A column of a
 * file needs no declaration, so an unknown name close to a known one is a warning only.
 */
export function useDimension(
  context: Context,
  name: string,
  place: Place,
  declared: Entries<Written>,
  others: readonly string[] = [],
): boolean {
  context.names.use('dimension', name, place);
  if (Object.hasOwn(context.dimensions, name)) return true;
  if (declared.has(name) || context.absent('dimension', name) === 'broken') return false;
  const known = [...others, ...Object.keys(context.dimensions)];
  const meant = context.nearest(name, known);
  const column = undeclaredDimension(name, context.sources, (source) => context.fieldsOf(source));
  const fix = meant === undefined ? {} : { fix: { ...place.value, insert: meant } };
  if (column === null) {
    const events = Object.values(context.sources).find(({ kind }) => kind === 'events')?.id;
    context.report('unknown-dimension', { dimension: name, known, nearest: meant, events }, place, fix);
    return false;
  }
  if (meant !== undefined && !isNamedField(name, context.sources)) {
    context.report(
      'dimension-is-a-column',
      { dimension: name, nearest: meant, sources: column.from.map((f) => f.source) },
      place,
    );
  }
  context.dimensions[name] = column;
  return true;
}
