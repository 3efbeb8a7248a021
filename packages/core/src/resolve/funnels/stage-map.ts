import type { Stage as Written } from '../../spec/index.ts';

export type StageMap = Exclude<Written, string>;

/** A stage as a map, whether it was written as a name alone or not. */
export function stageMap(written: Written): StageMap {
  return typeof written === 'string' ? { id: written } : written;
}

/** Whether the stage is reached by a score, grade, cell or route. */
export function needsScore(stage: StageMap): boolean {
  return 'score' in stage || 'grade' in stage || 'cell' in stage || 'route' in stage;
}
