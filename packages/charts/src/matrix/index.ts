export { matrixHeight } from './draw-matrix.ts';
export { matrixFigure } from './matrix-figure.ts';
export type { MatrixCell, MatrixFigure, MatrixOptions, MatrixRoute } from './model.ts';
export { type MatrixTexts, matrixTexts } from './texts/matrix-texts.ts';
