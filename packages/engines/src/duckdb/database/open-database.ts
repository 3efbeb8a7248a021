import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { EngineError } from '@sluice/core/query';

/** The module of the driver, which is an optional install. */
export type Driver = typeof import('@duckdb/node-api');

/** An open database in memory. */
export interface Database {
  readonly driver: Driver;
  readonly instance: DuckDBInstance;
  readonly connection: DuckDBConnection;
}

/** Opens an empty database. */
export async function openDatabase(): Promise<Database> {
  const driver = await loadDriver();
  const instance = await driver.DuckDBInstance.create(':memory:');
  return { driver, instance, connection: await instance.connect() };
}

export function closeDatabase({ connection, instance }: Database): void {
  connection.closeSync();
  instance.closeSync();
}

async function loadDriver(): Promise<Driver> {
  try {
    return await import('@duckdb/node-api');
  } catch {
    throw new EngineError('The duckdb engine needs its driver: npm install @duckdb/node-api@1.5.6-r.1');
  }
}
