import { readdirSync } from 'node:fs';
import { statementText } from '@sluice/sql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  closeDatabase,
  type Database,
  openDatabase,
} from '../../packages/engines/src/duckdb/database/open-database.ts';
import { createChannelTable } from '../../packages/engines/src/duckdb/tables/channel-table.ts';
import { createSourceTables } from '../../packages/engines/src/duckdb/tables/source-tables.ts';
import { at } from '../../scripts/lib/root.mjs';
import { noDuckdb } from '../agree/duckdb.ts';
import { isWriting, makeStatements, storedStatement, storeStatement } from './golden-sql.ts';

const { rows, statements } = await makeStatements();
const names = Object.keys(statements);

describe('toSql(plan, node, {dialect: duckdb})', () => {
  it.each(names)('gives the stored statement for %s', (name) => {
    const statement = statements[name] ?? { text: '', params: [] };
    if (isWriting) storeStatement(name, statementText(statement));
    expect(statementText(statement)).toBe(storedStatement(name));
  });

  it('has a statement for each stored one', () => {
    expect(readdirSync(at('test/sql/golden')).sort()).toEqual(names.map((name) => `${name}.sql`).sort());
  });

  it('binds every text as a parameter', () => {
    for (const { text } of Object.values(statements)) expect(text).not.toMatch(/'(visit|signup|spring|Germany|small)'/);
  });
});

describe.skipIf(noDuckdb)('the stored statements on DuckDB', () => {
  let database: Database;

  beforeAll(async () => {
    database = await openDatabase();
    await createSourceTables(database, Object.values(rows.loaded.sources));
    await createChannelTable(database, rows.catalog.channels);
  });

  afterAll(() => closeDatabase(database));

  it.each(names)('bind: %s', async (name) => {
    const { text, params } = statements[name] ?? { text: '', params: [] };
    const plan = await database.connection.runAndReadAll(`EXPLAIN ${text}`, [...params]);
    expect(plan.currentRowCount).toBeGreaterThan(0);
  });
});
