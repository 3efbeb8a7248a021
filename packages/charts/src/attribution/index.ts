export { attributionFigure } from './attribution-figure.ts';
export { attributionHeight } from './layout.ts';
export type { AttributionFigure, AttributionOptions, CreditRow, ModelCredit, PathRow } from './model.ts';
export { type AttributionTexts, attributionTexts } from './texts/attribution-texts.ts';
