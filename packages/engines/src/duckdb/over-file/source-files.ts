import type { Source } from '@sluice/core/catalog';
import type { Database } from '../database/open-database.ts';
import { type FoundFile, foundFile } from './files-as-found.ts';
import { describeFile, type FileColumn, type ParquetFile } from './parquet-file.ts';

/** The files of a source as one table: rows in the order of the files, columns the same in all. */
export interface SourceFiles {
  readonly files: readonly ParquetFile[];
  readonly found: readonly FoundFile[];
  readonly rows: number;
  readonly columns: readonly FileColumn[];
}

export interface FilePlaces {
  /** Where a file named under `from:` lies; rejects where it must not be read. */
  readonly locate: (path: string) => Promise<string>;
  readonly list?: (pattern: string) => Promise<readonly string[]>;
}

/** A row's place in its source is a whole number of 32 bits. */
const mostRows = 2 ** 31 - 1;
/** Glob characters: DuckDB would read other files. */
const pattern = /[*?[\]]/;

/** What the files of a source say of themselves; null where one is no parquet file, or differs from the others. */
export async function describeFiles(
  database: Database,
  source: Source,
  places: FilePlaces,
): Promise<SourceFiles | null> {
  const files: ParquetFile[] = [];
  const found: FoundFile[] = [];
  for (const path of (await pathsOf(source, places)) ?? []) {
    const file = /\.parquet$/i.test(path) ? await places.locate(path) : null;
    if (file !== null) found.push(await foundFile(source.id, path, file));
    const described = file === null || pattern.test(file) ? null : await describeFile(database, file);
    if (described === null) return null;
    files.push(described);
  }
  const [first] = files;
  if (first === undefined || !files.every((file) => isLike(file, first))) return null;
  const rows = files.reduce((sum, file) => sum + file.rows, 0);
  if (rows > mostRows) return null;
  return { files, found, rows, columns: first.columns.map((column) => together(column.name, files)) };
}

/** As the loader orders them; null where a pattern matches none, which it reports. */
async function pathsOf({ from }: Source, { list }: FilePlaces): Promise<readonly string[] | null> {
  const isPattern = (path: string): boolean => /[*?]/.test(path);
  if (!from.some(isPattern)) return [...new Set(from)];
  const paths = new Set<string>();
  for (const path of from) {
    const found = isPattern(path) ? await list?.(path) : [path];
    if (found === undefined || found.length === 0) return null;
    for (const each of found) paths.add(each);
  }
  return [...paths].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

function isLike(file: ParquetFile, first: ParquetFile): boolean {
  const types = new Map(first.columns.map(({ name, type }) => [name, type]));
  return file.columns.length === types.size && file.columns.every(({ name, type }) => types.get(name) === type);
}

function together(name: string, files: readonly ParquetFile[]): FileColumn {
  const parts = files.flatMap(({ columns }) => columns.filter((column) => column.name === name));
  const ranges = parts.flatMap(({ range }) => (range === null ? [] : [range]));
  const dictionaries = parts.map(({ dictionary }) => dictionary ?? Number.POSITIVE_INFINITY);
  const dictionary = Math.max(...dictionaries);
  const texts = parts.flatMap(({ leastText }) => (leastText === null ? [] : [leastText])).sort();
  return {
    name,
    type: parts[0]?.type ?? '',
    missing: parts.reduce((sum, part) => sum + part.missing, 0),
    range:
      ranges.length === 0 ? null : [Math.min(...ranges.map(([least]) => least)), Math.max(...ranges.map((r) => r[1]))],
    leastText: texts[0] ?? null,
    dictionary: Number.isFinite(dictionary) ? dictionary : null,
    isTold: parts.every(({ isTold }) => isTold),
  };
}
