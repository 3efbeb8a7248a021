import type { LoadedSource } from '@sluice/core/table';
import { duckdbDialect, Names, SOURCES } from '@sluice/sql';
import type { Database } from '../database/open-database.ts';
import { type ColumnWriter, columnWriter, rowWriter } from './column-writer.ts';

const chunkRows = 2048;

/** Puts each source into a table of its own: its fields, and `_row` from 0. */
export async function createSourceTables(database: Database, sources: readonly LoadedSource[]): Promise<void> {
  await database.connection.run(`CREATE SCHEMA ${duckdbDialect.quote(SOURCES)}`);
  const names = new Names(Object.fromEntries(sources.map((source) => [source.id, source])));
  for (const source of sources) {
    const writers = [
      rowWriter(database.driver, '_row'),
      ...Object.entries(source.fields).map(([name, column]) =>
        columnWriter(database.driver, names.spell(name), column),
      ),
    ];
    const table = names.spell(source.id);
    await createTable(database, table, writers);
    await fillTable(database, table, source.length, writers);
  }
}

/** Creates an empty table among the sources. */
export async function createTable(
  { connection }: Database,
  name: string,
  columns: readonly Pick<ColumnWriter, 'name' | 'type'>[],
): Promise<void> {
  const { quote } = duckdbDialect;
  const list = columns.map((c) => `${quote(c.name)} ${c.type}`).join(', ');
  await connection.run(`CREATE TABLE ${quote(SOURCES)}.${quote(name)} (${list})`);
}

async function fillTable(
  { driver, connection }: Database,
  table: string,
  length: number,
  writers: readonly ColumnWriter[],
): Promise<void> {
  const appender = await connection.createAppender(table, SOURCES);
  const types = writers.map((w) => w.type);
  for (let from = 0; from < length; from += chunkRows) {
    const count = Math.min(chunkRows, length - from);
    const chunk = driver.DuckDBDataChunk.create(types, count);
    writers.forEach((writer, at) => {
      writer.write(chunk.getColumnVector(at), from, count);
    });
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}
