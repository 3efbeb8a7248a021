export { type DuckdbOptions, duckdb } from './duckdb.ts';
export { DuckdbEngine } from './engine.ts';
