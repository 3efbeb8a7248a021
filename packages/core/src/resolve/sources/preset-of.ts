import type { Source } from '../../catalog/index.ts';
import type { Preset } from '../../presets/preset.ts';
import type { Source as Written } from '../../spec/index.ts';
import type { Context } from '../shared/context.ts';
import type { Place } from '../shared/place.ts';
import type { ReadySource } from './resolve-source.ts';

/** What reads known formats: without it a source that names one is left to `compile`. */
export interface PresetParts {
  readonly known: Readonly<Record<string, Preset>>;
  readonly of: typeof presetOf;
  readonly withPreset: typeof withPreset;
  readonly withMaybe: typeof withMaybe;
}

/** The parts over these formats. */
export const presetParts = (known: PresetParts['known']): PresetParts => ({
  known,
  of: presetOf,
  withPreset,
  withMaybe,
});

/** The known format a source names; undefined where it names none, null where a diagnostic says why it cannot be used. */
function presetOf(
  context: Context,
  { preset: name, kind }: Written,
  place: Place,
  presets: Readonly<Record<string, Preset>>,
): Preset | undefined | null {
  if (name === undefined) return undefined;
  const found = Object.hasOwn(presets, name) ? presets[name] : undefined;
  if (found === undefined) return unknownPreset(context, name, Object.keys(presets), place.at('preset'));
  if (found.kind === kind) return found;
  const at = place.at('kind');
  const fix = { ...at.value, insert: found.kind };
  context.report('preset-of-other-kind', { preset: name, kind, of: found.kind }, at, { fix });
  return null;
}

function unknownPreset(context: Context, preset: string, known: readonly string[], place: Place): null {
  const nearest = context.nearest(preset, known);
  const fix = nearest === undefined ? {} : { fix: { ...place.value, insert: nearest } };
  context.report('unknown-preset', { preset, known, nearest }, place, fix);
  return null;
}

/** The source with what its format knows; what the file says itself counts first. */
function withPreset(written: ReadySource, preset: Preset | undefined): ReadySource {
  if (preset === undefined) return written;
  const { keys, stages, measures, won, lost, timezone } = preset;
  const known = { ...keys, ...(won ? { won } : {}), ...(lost ? { lost } : {}), ...(timezone ? { timezone } : {}) };
  const lists = {
    ...(stages ? { stages: { ...stages, ...('stages' in written ? written.stages : {}) } } : {}),
    ...(measures ? { measures: { ...measures, ...('measures' in written ? written.measures : {}) } } : {}),
  };
  return { ...known, ...written, ...lists } as ReadySource;
}

/** The source with the keys that files of its format may lack as if they were not stated, and with those that are the same in all. */
function withMaybe(source: Source, written: ReadySource, preset: Preset | undefined): Source {
  const { maybe = [], constants = {} } = preset ?? {};
  const isOpen = (name: string): boolean => !Object.hasOwn(written, name);
  const keys = Object.entries(source.keys).map(([name, key]) => {
    const constant = isOpen(name) ? constants[name] : undefined;
    if (constant !== undefined) return [name, { ...key, constant, stated: true }];
    return [name, maybe.includes(name) && isOpen(name) ? { ...key, required: false, stated: false } : key];
  });
  return { ...source, keys: Object.fromEntries(keys) };
}
