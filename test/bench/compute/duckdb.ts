import { existsSync, renameSync } from 'node:fs';
import { logOf, pathOf } from './files.ts';
import { CHANNELS, EVENTS, type Log, START } from './log.ts';

type Duckdb = typeof import('@duckdb/node-api');
type Connection = Awaited<ReturnType<Awaited<ReturnType<Duckdb['DuckDBInstance']['create']>>['connect']>>;

export interface OpenDuckdb {
  readonly duckdb: Duckdb;
  readonly connection: Connection;
  /** Rows as objects. */
  rows(sql: string): Promise<Record<string, unknown>[]>;
  run(sql: string): Promise<void>;
  close(): void;
}

/** DuckDB in memory with two threads, or null where it is not installed. */
export async function openDuckdb(): Promise<OpenDuckdb | null> {
  const duckdb = await import('@duckdb/node-api').catch(() => null);
  if (duckdb === null) return null;
  const instance = await duckdb.DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await instance.connect();
  return {
    duckdb,
    connection,
    rows: async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJS(),
    run: async (sql) => void (await connection.run(sql)),
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** The parquet file of the log, written by DuckDB on first use; null where it is not installed. */
export async function parquetOf(events: number): Promise<string | null> {
  const path = pathOf(events, 'log.parquet');
  if (existsSync(path)) return path;
  const open = await openDuckdb();
  if (open === null) return null;
  await open.run('CREATE TABLE raw (second INTEGER, lead INTEGER, event INTEGER, channel INTEGER, euros INTEGER)');
  await append(open, logOf(events));
  await open.run(`SET preserve_insertion_order = true`);
  await open.run(`COPY (${SELECT}) TO '${path}.part' (FORMAT parquet, COMPRESSION zstd)`);
  renameSync(`${path}.part`, path);
  open.close();
  return path;
}

const texts = (list: readonly string[]) => `[${list.map((text) => `'${text}'`).join(', ')}]`;
const hex = (sql: string) => `printf('%08x', CAST((${sql}) % 4294967296 AS BIGINT))`;

/** The ids are those of `leadId`. */
const SELECT = `
SELECT ${hex('(lead + 1)::BIGINT * 2654435761')} ||
       ${hex('xor(((lead + 1)::BIGINT * 40503) % 4294967296, 1540483477)')} AS lead_id,
  to_timestamp(second + ${START}) AS ts,
  ${texts(EVENTS)}[event + 1] AS event,
  CASE WHEN channel >= 0 THEN ${texts(CHANNELS)}[channel + 1] END AS channel,
  CASE WHEN euros > 0 THEN euros::DOUBLE END AS revenue
FROM raw`;

async function append({ duckdb, connection }: OpenDuckdb, log: Log): Promise<void> {
  const appender = await connection.createAppender('raw');
  const types = Array.from({ length: 5 }, () => duckdb.INTEGER);
  const columns = [log.seconds, log.lead, log.event, log.channel, log.euros];
  for (let from = 0; from < log.length; from += 2048) {
    const chunk = duckdb.DuckDBDataChunk.create(types, Math.min(2048, log.length - from));
    columns.forEach((column, c) => {
      chunk.setColumnValues(c, Array.from(column.subarray(from, from + chunk.rowCount)));
    });
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}
