import type { Source } from '../../catalog/index.ts';
import type { Source as Written } from '../../spec/index.ts';
import type { Context } from '../shared/context.ts';
import type { Entries, Entry } from '../shared/entries.ts';
import type { Place } from '../shared/place.ts';
import type { PresetParts } from './preset-of.ts';
import { resolveSource } from './resolve-source.ts';
import { sourceKeys } from './source-keys.table.ts';

const mostSources = 200;
/** Keys of a source whose value is a map from a name to a column. */
const namedColumns: readonly string[] = ['stages', 'measures', 'fields'];

/** Binds every source into the context; what cannot be is noted, so that its uses do not report it again. */
export function resolveSources(
  context: Context,
  entries: Entries<Written>,
  channelIds: ReadonlySet<string>,
  presets?: PresetParts,
): void {
  for (const [id, { value, place }] of withinLimit(context, entries)) {
    context.names.define('source', id, place);
    defineKeys(context, id, value, place);
    if (!isReady(context, value, place)) {
      omit(context, id, value.kind, 'left-out');
      continue;
    }
    const source = presets
      ? ofPreset(context, id, value, place, channelIds, presets)
      : resolveSource(context, id, value, place, channelIds);
    if (source === null) omit(context, id, value.kind, 'broken');
    else context.sources[id] = source;
  }
}

/** Notes where each key of a source has its value, for what the data says against it. */
function defineKeys(context: Context, id: string, written: Written, place: Place): void {
  for (const [key, value] of Object.entries(written)) {
    const at = place.at(key);
    context.names.define('key', `${id}.${key}`, at, key === 'rows' ? at.key : at.value);
    if (typeof value !== 'object' || !namedColumns.includes(key)) continue;
    for (const name of Object.keys(value))
      context.names.define('key', `${id}.${key}.${name}`, at.at(name), at.at(name).value);
  }
}

function ofPreset(
  context: Context,
  id: string,
  value: Written,
  place: Place,
  channelIds: ReadonlySet<string>,
  { known, of, withPreset, withMaybe }: PresetParts,
): Source | null {
  const preset = of(context, value, place, known);
  const bound = preset === null ? null : resolveSource(context, id, withPreset(value, preset), place, channelIds);
  return bound && withMaybe(bound, value, preset ?? undefined);
}

function withinLimit(context: Context, entries: Entries<Written>): [string, Entry<Written>][] {
  const all = [...entries];
  const over = all[mostSources];
  if (over !== undefined) {
    const [, { place }] = over;
    context.report('too-many', { most: mostSources, found: all.length, what: 'file' }, place, { range: place.key });
  }
  return all.slice(0, mostSources);
}

function isReady(context: Context, written: Written, place: Place): boolean {
  const { kind } = written;
  if (sourceKeys[kind] === undefined && context.rareKinds[kind] === undefined) {
    context.notReady(`kind: ${kind}`, place.at('kind'));
    return false;
  }
  if (written.table !== undefined) {
    context.notReady('table', place.at('table'));
    return false;
  }
  const paths = typeof written.from === 'string' ? [written.from] : (written.from ?? []);
  if (!paths.some((path) => /\.xlsx?$/i.test(path))) return true;
  context.notReady('xlsx', place.at('from'));
  return false;
}

function omit(context: Context, id: string, kind: string, why: 'broken' | 'left-out'): void {
  for (const name of [id, `kind:${kind}`, 'any']) {
    if (context.absent('source', name) !== 'broken') context.omit('source', name, why);
  }
}
