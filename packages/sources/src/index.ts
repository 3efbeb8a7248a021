export { importColumns, importFile } from './import/import-columns.ts';
export type { Imported, Preview, PreviewColumn } from './import/imported.ts';
export { load } from './load/load.ts';
export type { Loaded } from './load/loaded.ts';
export type { GivenColumn, GivenRows, LoadOptions, NumberArray } from './load/options.ts';
export type { ParquetScan, ScanBatch, ScanCells, ScanColumn, ScanFile } from './parquet/parquet-scan.ts';
export type { CellValue } from './raw/value-cells.ts';
export { type ConditionRows, conditionMask } from './where/condition-mask.ts';
