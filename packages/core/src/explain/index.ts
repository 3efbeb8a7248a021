export { additivityOf, measureAdditivity } from './additivity.ts';
export { conditionWords } from './condition-words.ts';
export { explain } from './explain.ts';
export type { Explanation, LineageColumn, MeasureParts } from './explanation.ts';
export { formulaWords } from './formula-words.ts';
export { explainWidget, furtherWidgets } from './further/explain-widget.ts';
export { measureWords } from './measure-words.ts';
export { measuresOf } from './measures-of.ts';
export { type ExplainTexts, explainTexts } from './texts/index.ts';
