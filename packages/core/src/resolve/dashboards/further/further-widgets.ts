import { bindAttribution } from './bind-attribution.ts';
import { bindCohort } from './bind-cohort.ts';
import { bindMatrix } from './bind-matrix.ts';
import { bindScore } from './bind-score.ts';
import { bindExperiment, bindPlan } from './bind-study.ts';
import type { FurtherBinder } from './binder.ts';

/** The kinds of widgets that only some files have, by the key they are written with. */
export const furtherWidgets: Readonly<Record<string, FurtherBinder>> = {
  attribution: bindAttribution,
  cohort: bindCohort,
  score: bindScore,
  matrix: bindMatrix,
  experiment: bindExperiment,
  plan: bindPlan,
};
