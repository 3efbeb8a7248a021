export { type DuckdbOptions, duckdb } from './duckdb.ts';
export { DuckdbEngine } from './engine.ts';
export { type ParquetScanOptions, parquetScan } from './parquet/parquet-scan.ts';
