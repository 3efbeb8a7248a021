import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { describe, report } from '@sluice/core/diagnostic';
import { EngineError } from '@sluice/core/query';

/** The module of the driver, which is an optional install. */
export type Driver = typeof import('@duckdb/node-api');

/** An open database in memory. */
export interface Database {
  readonly driver: Driver;
  readonly instance: DuckDBInstance;
  readonly connection: DuckDBConnection;
}

/** Opens an empty database that fetches nothing from the network. */
export async function openDatabase(load: LoadDriver = named): Promise<Database> {
  const driver = await driverOf(load);
  const instance = await driver.DuckDBInstance.create(':memory:', {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  return { driver, instance, connection: await instance.connect() };
}

export function closeDatabase({ connection, instance }: Database): void {
  connection.closeSync();
  instance.closeSync();
}

/** Gives the driver; by its name where a host does not hand it in. */
export type LoadDriver = () => Promise<Driver>;

const named: LoadDriver = () => import('@duckdb/node-api');

async function driverOf(load: LoadDriver): Promise<Driver> {
  try {
    return await load();
  } catch {
    const missing = report('driver-missing', wanted, { from: 0, to: 0 });
    throw new EngineError(describe(missing).message, [missing]);
  }
}

const wanted = { engine: 'duckdb', module: '@duckdb/node-api', version: '1.5.6-r.1' };
