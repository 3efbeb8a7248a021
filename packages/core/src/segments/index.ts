export { contentDimension, gridDimensions, usedDimension } from './content-dimensions.ts';
export { type ContentFields, contentFields, contentSources, contentTable, type Piece } from './content-grid.ts';
export { eventSources, gridQuestion, gridTable, usualValue } from './dimension-grid.ts';
export { type LabelCell, labelCells, labelGridOf, scoreCell } from './label-cells.ts';
export { octantNames, octantOf } from './octant.ts';
export { levelsOf, rfmCuts, rfmScore, rfmSides, scoreText, segmentOf } from './rfm.ts';
