export { cohortFigure } from './cohort-figure.ts';
export { cohortHeight } from './layout.ts';
export type { CohortCell, CohortFigure, CohortOptions, CohortRow, Lag } from './model.ts';
export { type CohortTexts, cohortTexts } from './texts/cohort-texts.ts';
