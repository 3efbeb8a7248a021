export { MOST_CELLS, MOST_GZIPPED_BYTES, type SnapshotReport } from './report.ts';
export { type WriteOptions, type WrittenSnapshot, writeSnapshot } from './write-snapshot.ts';
