export { type DuckdbOptions, duckdb, duckdbOverFiles } from './duckdb.ts';
export { DuckdbEngine } from './engine.ts';
export { type ParquetScanOptions, parquetScan } from './parquet/parquet-scan.ts';
