import type { SqlStatement } from '@sluice/sql';
import type { Database } from './open-database.ts';

/** The rows of a statement, column by column, in the driver's JavaScript values. */
export interface ReadColumns {
  readonly length: number;
  readonly columns: readonly (readonly unknown[])[];
}

export async function readColumns({ connection }: Database, { text, params }: SqlStatement): Promise<ReadColumns> {
  const reader = await connection.runAndReadAll(text, [...params]);
  return { length: reader.currentRowCount, columns: reader.getColumnsJS() };
}
