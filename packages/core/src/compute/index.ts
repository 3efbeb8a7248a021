export type { CellEngine } from './cell-engine.ts';
export type { CellColumn, CellKey, Cells, CellsInfo, Samples } from './cells.ts';
export { compute } from './compute.ts';
export { filterCells, takeRows } from './filter-cells.ts';
export { funnelKey, previousStage, rateKeys, together } from './keys.ts';
export { formulaLeaves, type Leaf } from './leaf.ts';
export { mergeCells } from './merge-cells.ts';
export { fewestSamples, mergeSamples, sampleQuantile, sealSamples } from './samples.ts';
export { sealCells } from './seal-cells.ts';
