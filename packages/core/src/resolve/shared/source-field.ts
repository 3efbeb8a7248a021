import type { Source } from '../../catalog/index.ts';
import type { Context } from './context.ts';
import type { Place } from './place.ts';

export interface BoundField {
  readonly source: Source;
  readonly field: string;
}

/** The source of that name; null where a diagnostic says why there is none, here or where it is defined. */
export function bindSourceName(context: Context, name: string, place: Place): Source | null {
  const range = place.within(name, 0, name.length);
  const source = Object.hasOwn(context.sources, name) ? context.sources[name] : undefined;
  if (source !== undefined) {
    context.names.use('source', name, place, range);
    return source;
  }
  const absent = context.absent('source', name);
  if (absent === 'left-out') context.report('left-out', { name, kind: 'source' }, place, { range });
  if (absent === null) {
    const known = Object.keys(context.sources);
    const meant = context.nearest(name, known);
    const fix = meant === undefined ? {} : { fix: { ...range, insert: meant } };
    context.report('unknown-source', { source: name, known, nearest: meant }, place, { range, ...fix });
  }
  return null;
}

/** `crm.became_sql_on`: the source and its field. */
export function bindSourceField(context: Context, text: string, place: Place): BoundField | null {
  const dot = text.indexOf('.');
  const source = bindSourceName(context, text.slice(0, dot), place);
  if (source === null) return null;
  const field = text.slice(dot + 1);
  const known = context.fieldsOf(source);
  if (known === null || known.has(field)) return { source, field };
  const range = place.within(text, dot + 1, text.length);
  context.report(
    'unknown-field',
    { field, of: source.id, known: [...known], nearest: context.nearest(field, known) },
    place,
    {
      range,
    },
  );
  return null;
}
