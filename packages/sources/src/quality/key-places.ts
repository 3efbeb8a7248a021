import type { Catalog, Source } from '@sluice/core/catalog';
import type { Range } from '@sluice/core/diagnostic';

/** Where a key of a source stands in the definition file, such as `at` or `stages.mql`; else where the source does. */
export type KeyPlaces = (key?: string) => Range;

export function keyPlaces({ names = [] }: Catalog, source: string): KeyPlaces {
  return (key) => {
    const isKey = (kind: string, id: string): boolean =>
      key !== undefined && ((kind === 'key' && id === `${source}.${key}`) || (kind === 'stage' && id === key));
    const found =
      names.find(({ kind, id }) => isKey(kind, id)) ?? names.find(({ kind, id }) => kind === 'source' && id === source);
    const [from, to] = found?.definition ?? [0, 0];
    return { from, to };
  };
}

/** The key a diagnostic of a source is about, by its parameters; undefined where it is of the source as a whole. */
export function keyAtFault(source: Source, params: object): string | undefined {
  if ('preset' in params) return 'preset';
  if ('key' in params) return String(params.key);
  if ('column' in params) return keyOfColumn(source, String(params.column));
  return 'path' in params ? 'from' : undefined;
}

/** The stated key, stage, measure or other name that reads a column. */
export function keyOfColumn({ keys, stages, measures, fields }: Source, column: string): string | undefined {
  const [key] = Object.keys(keys).filter((name) => keys[name]?.stated === true && keys[name]?.column === column);
  const named = Object.entries({ stages, measures, fields }).flatMap(([section, columns]) =>
    Object.keys(columns).flatMap((name) => (columns[name] === column ? [`${section}.${name}`] : [])),
  );
  return key ?? named[0];
}
