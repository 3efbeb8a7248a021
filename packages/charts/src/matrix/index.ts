export { mirroredWhole } from '../figure/mirrored-paths.ts';
export { matrixHeight } from './draw-matrix.ts';
export { gridFigure } from './grid/grid-figure.ts';
export { gridNames, type NamedCatalog } from './grid/grid-names.ts';
export type { GridOptions } from './grid/model.ts';
export { type GridTexts, gridTexts, gridTextsFor } from './grid/texts/grid-texts.ts';
export { matrixFigure } from './matrix-figure.ts';
export type { MatrixCell, MatrixFigure, MatrixOptions, MatrixRoute } from './model.ts';
export { type MatrixTexts, matrixTexts } from './texts/matrix-texts.ts';
