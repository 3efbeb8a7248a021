import { createCalendar } from '@sluice/core/calendar';
import type { Catalog, Source } from '@sluice/core/catalog';
import type { Diagnostic } from '@sluice/core/diagnostic';
import type { SourceFacts } from '@sluice/core/plan';
import type { LoadedSource } from '@sluice/core/table';
import type { Loaded } from '@sluice/sources';
import { duckdbDialect, Names, SOURCES, type SqlContext } from '@sluice/sql';
import { factsOfFields } from '../../shared/facts.ts';
import { filterTyping } from '../../shared/filters/typed-filters.ts';
import { rowDiagnostics } from '../../shared/findings/row-diagnostics.ts';
import { unknownValues } from '../../shared/findings/unknown-values.ts';
import { asOfLoad, type LoadedRows, type RowOptions } from '../../shared/load-rows.ts';
import type { Database } from '../database/open-database.ts';
import { createView, type FileSource, fileSource } from './file-source.ts';
import type { FoundFile } from './files-as-found.ts';
import { isInTimeOrder } from './in-time-order.ts';
import { KeysInFiles } from './keys-in-files.ts';
import { type AskedView, backwardRows, futureRows, textsOf } from './said-of-rows.ts';
import { describeFiles, type FilePlaces } from './source-files.ts';
import { standIn } from './stand-in.ts';
import { TextsInFiles } from './texts-in-files.ts';

export interface FileOptions extends RowOptions, FilePlaces {
  /** Sources of fewer rows together are not worth it (200,000). */
  readonly fewestRows?: number;
}

/** Rows that stand in their files, and what statements over them are spelled with. */
export interface RowsInFiles {
  readonly rows: LoadedRows;
  readonly context: Omit<SqlContext, 'facts'>;
  readonly keys: KeysInFiles;
  readonly texts: TextsInFiles;
  readonly files: readonly FoundFile[];
}

const usualFewest = 200_000;

/**
 * Makes each source a view of its parquet files, so that DuckDB answers over the files themselves. null, and the database as
 * it was, where a source is anything else or its columns are not read by DuckDB exactly as by the loader.
 */
export async function overFiles(
  database: Database,
  catalog: Catalog,
  options: FileOptions,
): Promise<RowsInFiles | null> {
  const sources = await fileSources(database, catalog, options);
  if (sources === null) return null;
  const names = new Names(Object.fromEntries(sources.map(({ source, fields }) => [source.id, named(fields)])));
  await database.connection.run(`CREATE SCHEMA ${duckdbDialect.quote(SOURCES)}`);
  for (const one of sources) await createView(database, one, names);
  const inTimeOrder = new Set<string>();
  for (const one of sources)
    if (await isInTimeOrder(database, one))
      for (const field of sameAs(one, 'at')) inTimeOrder.add(`${one.source.id} ${field}`);
  const plainKeys = new Set(
    sources.flatMap(({ source, plainKeys }) => plainKeys.map((name) => `${source.id} ${name}`)),
  );
  const rows = await rowsInFiles({ database, names }, catalog, sources, options);
  const keys = new KeysInFiles(database, sources, names);
  const texts = new TextsInFiles(database, sources);
  const files = sources.flatMap((one) => one.files.found);
  const known = { plainKeys, inTimeOrder, latest: latestOf(sources) };
  return { rows, context: { dialect: duckdbDialect, isOverFiles: true, ...known }, keys, texts, files };
}

async function fileSources(
  database: Database,
  catalog: Catalog,
  options: FileOptions,
): Promise<readonly FileSource[] | null> {
  const all = Object.values(catalog.sources);
  if (all.length === 0 || !all.every((source) => mayBeFiles(source, options))) return null;
  const files = [];
  for (const source of all) files.push(await describeFiles(database, source, options));
  const rows = files.reduce((sum, of) => sum + (of?.rows ?? 0), 0);
  if (rows < (options.fewestRows ?? usualFewest)) return null;
  const found: FileSource[] = [];
  for (const [at, source] of all.entries()) {
    const of = files[at] ?? null;
    const one = of && (await fileSource(database, catalog, source, of));
    if (one === null) return null;
    found.push(one);
  }
  return found;
}

function mayBeFiles({ id, kind, from, rows, where, preset, dates }: Source, options: FileOptions): boolean {
  const isGiven = rows !== undefined || (options.rows !== undefined && Object.hasOwn(options.rows, id));
  const isKnown = (kind === 'events' || kind === 'leads') && preset === undefined && where === undefined;
  return (
    isKnown && !isGiven && dates === undefined && from.length > 0 && from.every((path) => /\.parquet$/i.test(path))
  );
}

function latestOf(sources: readonly FileSource[]): ReadonlyMap<string, number> {
  const latest = sources.flatMap(({ source, fields }) =>
    [...fields].flatMap(([name, { range }]) => (range === null ? [] : [[`${source.id} ${name}`, range[1]] as const])),
  );
  return new Map(latest);
}

/** The fields that are read from the column of another. */
function sameAs({ fields }: FileSource, field: string): string[] {
  const sql = fields.get(field)?.sql;
  return [...fields].flatMap(([name, other]) => (other.sql === sql ? [name] : []));
}

const named = (fields: FileSource['fields']): { readonly fields: object } => ({ fields: Object.fromEntries(fields) });

async function rowsInFiles(
  view: AskedView,
  catalog: Catalog,
  sources: readonly FileSource[],
  options: FileOptions,
): Promise<LoadedRows> {
  const now = (options.now ?? Date.now()) * 1000;
  const at = options.asOf === undefined ? catalog : { ...catalog, asOf: options.asOf };
  const calendar = createCalendar(at);
  const bare = sources.map(({ source: { id, kind }, files, fields }) => standIn(id, kind, files.rows, fields));
  const diagnostics: Diagnostic[] = [];
  for (const one of sources) diagnostics.push(...(await futureRows(view, at, one, asOfLoad(at, now).asOf, calendar)));
  const loaded = loadedOf(bare, diagnostics);
  if (options.review) diagnostics.push(...(await reviewed(view, at, sources, loaded)));
  const backward: LoadedSource[] = [];
  for (const one of sources) backward.push(await backwardRows(view, at, one));
  if (!options.lean) diagnostics.push(...rowDiagnostics(at, loadedOf(backward, diagnostics), calendar));
  const facts = factsOfFields(
    at,
    Object.fromEntries(sources.map((one) => [one.source.id, factsOfSource(one)])),
    now,
    calendar,
  );
  const typed = filterTyping(facts, calendar);
  return { catalog: typed(at), typed, loaded, facts, calendar, diagnose: null };
}

function loadedOf(sources: readonly LoadedSource[], diagnostics: readonly Diagnostic[]): Loaded {
  const byId = Object.fromEntries(sources.map((source) => [source.id, source]));
  return { sources: byId, quality: { sources: [], joins: [] }, diagnostics, failed: [] };
}

/** Asked twice: first for which fields the values matter, then with their texts. */
async function reviewed(
  view: AskedView,
  catalog: Catalog,
  sources: readonly FileSource[],
  loaded: Loaded,
): Promise<readonly Diagnostic[]> {
  const texts = new Map<string, readonly string[]>();
  const asking = (read: (source: string, field: string) => readonly string[]): Loaded => ({
    ...loaded,
    sources: Object.fromEntries(
      sources.map(({ source: { id, kind }, files, fields }) => [
        id,
        standIn(id, kind, files.rows, fields, (field) => read(id, field)),
      ]),
    ),
  });
  const asked: [string, string][] = [];
  const nothing: readonly string[] = [];
  const note = (source: string, field: string): readonly string[] => {
    asked.push([source, field]);
    return nothing;
  };
  unknownValues(catalog, asking(note));
  for (const [source, field] of asked) {
    const key = `${source} ${field}`;
    if (!texts.has(key)) texts.set(key, await textsOf(view, source, field));
  }
  return unknownValues(
    catalog,
    asking((source, field) => texts.get(`${source} ${field}`) ?? []),
  );
}

function factsOfSource({ files, fields }: FileSource): SourceFacts {
  const facts = [...fields].map(([name, { type, range }]) => [name, { type, range }] as const);
  return { length: files.rows, fields: Object.fromEntries(facts) };
}
