import type { Catalog, Source } from '@sluice/core/catalog';
import {
  type Diagnostic,
  type DiagnosticCode,
  type DiagnosticParams,
  type Range,
  type ReportExtra,
  report,
} from '@sluice/core/diagnostic';

/** A stretch of the definition file, or of one it includes. */
export interface KeyPlace extends Range {
  readonly path?: string;
}

/** Where a key of a source stands in the definition file, such as `at` or `stages.mql`; else where the source does. */
export type KeyPlaces = (key?: string) => KeyPlace;

export function keyPlaces({ names = [] }: Catalog, source: string): KeyPlaces {
  return (key) => {
    const isKey = (kind: string, id: string): boolean =>
      key !== undefined && ((kind === 'key' && id === `${source}.${key}`) || (kind === 'stage' && id === key));
    const found =
      names.find(({ kind, id }) => isKey(kind, id)) ?? names.find(({ kind, id }) => kind === 'source' && id === source);
    const [from, to] = found?.definition ?? [0, 0];
    return found?.path === undefined ? { from, to } : { from, to, path: found.path };
  };
}

/** `report` at a place of whichever file. */
export function reportAt<C extends DiagnosticCode>(
  code: C,
  params: DiagnosticParams<C>,
  { path, ...range }: KeyPlace,
  extra: ReportExtra = {},
): Diagnostic<C> {
  return report(code, params, range, path === undefined ? extra : { path, ...extra });
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
