import type { Source, SourceKey } from '@sluice/core/catalog';
import type { Preset } from '@sluice/core/presets';

/** The source with its keys, stages and fields at the columns its files have. */
export function presetSource(
  source: Source,
  preset: Preset,
  shown: ReadonlyMap<string, string>,
  columns: ReadonlySet<string>,
): Source {
  const find = (name: string, isKnown: boolean): string => {
    const known = shown.get(name);
    return known !== undefined && (isKnown || !columns.has(name)) ? known : name;
  };
  const keys = Object.entries(source.keys).map(([name, key]): [string, SourceKey] => {
    const isKnown = key.column === preset.keys[name];
    const column = key.constant === undefined ? find(key.column, isKnown) : key.column;
    return [name, { ...key, column, stated: isKnown ? columns.has(column) : key.stated }];
  });
  const lists = (written: Readonly<Record<string, string>>, known: Readonly<Record<string, string>> = {}) =>
    Object.fromEntries(
      Object.entries(written).flatMap(([id, name]) => {
        const isKnown = known[id] === name;
        const column = find(name, isKnown);
        return isKnown && !columns.has(column) ? [] : [[id, column]];
      }),
    );
  const fields = Object.entries(source.fields).map(([name, column]) => [name, find(column, false)]);
  const own = [...shown].filter(([name, column]) => name !== column && !columns.has(name));
  return {
    ...source,
    keys: withOneDay(source.kind, Object.fromEntries(keys)),
    stages: lists(source.stages, preset.stages),
    measures: lists(source.measures, preset.measures),
    also: source.also.map((column) => find(column, false)),
    fields: Object.fromEntries([...own, ...fields]),
  };
}

/** A cost has a day, or a stretch of days: where the file has both, the day counts. */
function withOneDay(kind: Source['kind'], keys: Record<string, SourceKey>): Record<string, SourceKey> {
  const { at, from_day, to_day } = keys;
  if (kind !== 'spend' || !at?.stated || from_day === undefined || to_day === undefined) return keys;
  return { ...keys, from_day: without(from_day), to_day: without(to_day) };
}

function without(key: SourceKey): SourceKey {
  return { ...key, column: '', stated: false };
}
