import { bindCohort } from './bind-cohort.ts';
import { bindMatrix, bindScore } from './bind-score.ts';
import type { FurtherBinder } from './binder.ts';

/** The kinds of widgets that only some files have, by the key they are written with. */
export const furtherWidgets: Readonly<Record<string, FurtherBinder>> = {
  cohort: bindCohort,
  score: bindScore,
  matrix: bindMatrix,
};
