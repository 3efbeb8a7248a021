export type { Dialect } from './dialect/dialect.ts';
export { duckdbDialect } from './dialect/duckdb.ts';
