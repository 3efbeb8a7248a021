import type { Catalog, Source } from '@sluice/core/catalog';
import type { Names } from '@sluice/sql';
import { SOURCES } from '@sluice/sql';
import type { Database } from '../database/open-database.ts';
import type { FileField } from './field-of-column.ts';
import { fileFields } from './file-fields.ts';
import { quoted, rowsOfFile } from './parquet-file.ts';
import { areTexts } from './sniffed-texts.ts';
import type { SourceFiles } from './source-files.ts';

/** A source that is asked where its files lie. */
export interface FileSource {
  readonly source: Source;
  readonly files: SourceFiles;
  readonly fields: ReadonlyMap<string, FileField>;
  /** Fields of texts that are read as if all their values were normal keys: see `KeysInFiles`. */
  readonly plainKeys: readonly string[];
}

/** What would be read of a source over its files; null where the loader has to read it. */
export async function fileSource(
  database: Database,
  catalog: Catalog,
  source: Source,
  files: SourceFiles,
): Promise<FileSource | null> {
  const fields = fileFields(catalog, source, files.columns);
  if (fields === null) return null;
  const from = rowsOf(files, new Set([...fields.values()].map(({ column }) => quoted(column.name))));
  const sniffed = new Set([...fields.values()].flatMap(({ of, column }) => (of === 'sniffed' ? [column.name] : [])));
  if (!(await areTexts(database, from, [...sniffed], catalog, source))) return null;
  const isKey = ({ of, column, type }: FileField): boolean => of === 'id' || (type === 'text' && isWhole(column.type));
  const plainKeys = [...fields].flatMap(([name, field]) => (isKey(field) ? [name] : []));
  return { source, files, fields, plainKeys };
}

/** Whole numbers as texts have no space and no letter. */
const isWhole = (type: string): boolean => type !== 'VARCHAR';

/** Puts the source among the tables of statements, as a view of its files, in place of one that is there. */
export async function createView(
  database: Database,
  { source, files, fields }: FileSource,
  names: Names,
): Promise<void> {
  const selected = [...fields].map(([name, { sql }]) => `${sql} AS ${quoted(names.spell(name))}`);
  const body = rowsOf(files, selected, '_row');
  await database.connection.run(
    `CREATE OR REPLACE VIEW ${quoted(SOURCES)}.${quoted(names.spell(source.id))} AS FROM ${body}`,
  );
}

/** The rows of all files, the first file's first; `place` names the place of each among all. */
export function rowsOf({ files }: SourceFiles, selected: Iterable<string>, place?: string): string {
  let before = 0;
  const parts = files.map(({ path, rows }) => {
    const row = place === undefined ? [] : [`CAST(file_row_number + ${before} AS INTEGER) AS ${place}`];
    before += rows;
    return `SELECT ${[...row, ...selected].join(', ')} FROM ${rowsOfFile(path)}`;
  });
  return `(${parts.join(' UNION ALL ')})`;
}
