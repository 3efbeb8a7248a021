import { duckdbDialect } from '@sluice/sql';
import type { Database } from '../database/open-database.ts';
import { spelled } from '../parquet/file-sql.ts';

/** A column of a parquet file, by what its row groups say of it. */
export interface FileColumn {
  readonly name: string;
  /** As DuckDB reads it. */
  readonly type: string;
  readonly missing: number;
  /** Of stamps: UTC microseconds, or days since 1970; of whole numbers themselves. null: no row has a value. */
  readonly range: readonly [least: number, greatest: number] | null;
  /** Of texts: the least, which a writer may have shortened. */
  readonly leastText: string | null;
  /** The most bytes of a dictionary of a row group; null: not all keep their values by one. */
  readonly dictionary: number | null;
  /** Whether all row groups say how many values are missing, and what the least and the greatest is. */
  readonly isTold: boolean;
}

/** A parquet file that can be asked where it lies. */
export interface ParquetFile {
  readonly path: string;
  readonly rows: number;
  readonly columns: readonly FileColumn[];
}

/** A parquet file as a table of SQL, with the place of each row. */
export function rowsOfFile(path: string): string {
  return `read_parquet(${spelled(path)}, hive_partitioning = false, file_row_number = true)`;
}

/** What a file says of itself; null where a column is nested. */
export async function describeFile({ connection }: Database, path: string): Promise<ParquetFile | null> {
  const described = await connection.runAndReadAll(
    `DESCRIBE SELECT * FROM read_parquet(${spelled(path)}, hive_partitioning = false)`,
  );
  const types = new Map(described.getRows().map(([name, type]) => [String(name), String(type)]));
  const told = await connection.runAndReadAll(saidByGroups(path));
  const said = told.getRowObjectsJS();
  const rows = Number(said[0]?.['rows'] ?? 0);
  const columns = said.flatMap((row) => columnOf(row, types) ?? []);
  const areFlat = columns.length === types.size && columns.every(({ name }) => types.has(name));
  return areFlat && rows > 0 ? { path, rows, columns } : null;
}

const values = `stats_min_value AS lo, stats_max_value AS hi, stats_null_count AS gone, row_group_num_rows AS n,
  data_page_offset - nullif(dictionary_page_offset, 0) AS dictionary`;
const isTold = 'gone IS NOT NULL AND (gone = n OR (lo IS NOT NULL AND hi IS NOT NULL))';
const stamped = (type: string) =>
  `min(epoch_us(TRY_CAST(lo AS ${type}))), max(epoch_us(TRY_CAST(hi AS ${type})))`.split(', ');
/** Infinite times are no stamp. */
const areStamps = (type: string): string =>
  ['lo', 'hi'].map((end) => `count(${end}) = count(epoch_us(TRY_CAST(${end} AS ${type})))`).join(' AND ');

function saidByGroups(path: string): string {
  const [least, most] = stamped('TIMESTAMPTZ');
  const [leastNano, mostNano] = stamped('TIMESTAMP_NS');
  return `SELECT path_in_schema AS name, any_value(type) AS stored, sum(n)::DOUBLE AS rows, sum(gone)::DOUBLE AS missing, bool_and(${isTold}) AS told,
    ${least}::DOUBLE AS least_stamp, ${most}::DOUBLE AS most_stamp,
    ${leastNano}::DOUBLE AS least_nano, ${mostNano}::DOUBLE AS most_nano,
    ${areStamps('TIMESTAMPTZ')} AS told_stamp, ${areStamps('TIMESTAMP_NS')} AS told_nano,
    (min(TRY_CAST(lo AS DATE)) - DATE '1970-01-01')::DOUBLE AS least_day,
    (max(TRY_CAST(hi AS DATE)) - DATE '1970-01-01')::DOUBLE AS most_day,
    min(TRY_CAST(lo AS HUGEINT))::DOUBLE AS least_number, max(TRY_CAST(hi AS HUGEINT))::DOUBLE AS most_number,
    min(lo) AS least_text, CASE WHEN count(dictionary) = count(*) THEN max(dictionary) END::DOUBLE AS dictionary
    FROM (SELECT path_in_schema, type, ${values} FROM parquet_metadata(${spelled(path)})) GROUP BY ALL`;
}

type Told = Readonly<Record<string, unknown>>;

function columnOf(row: Told, types: ReadonlyMap<string, string>): FileColumn | null {
  const name = String(row['name']);
  const type = types.get(name);
  if (type === undefined || row['stored'] === 'INT96') return null;
  const range = rangeOf(row, kindOf(type));
  const leastText = row['least_text'] === null ? null : String(row['least_text']);
  const isTold = row['told'] === true && row[`told_${kindOf(type)}`] !== false;
  const dictionary = row['dictionary'] === null ? null : Number(row['dictionary']);
  return { name, type, missing: Number(row['missing']), range, leastText, dictionary, isTold };
}

function kindOf(type: string): string {
  if (type === 'TIMESTAMP_NS') return 'nano';
  if (type.startsWith('TIMESTAMP')) return 'stamp';
  return type === 'DATE' ? 'day' : 'number';
}

function rangeOf(row: Told, kind: string): FileColumn['range'] {
  const [least, most] = [row[`least_${kind}`], row[`most_${kind}`]];
  return typeof least === 'number' && typeof most === 'number' ? [least, most] : null;
}

/** A name as SQL quotes it. */
export const quoted = (name: string): string => duckdbDialect.quote(name);
