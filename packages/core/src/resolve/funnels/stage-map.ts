import type { Stage as Written } from '../../spec/index.ts';

export type StageMap = Exclude<Written, string>;

/** A stage as a map, whether it was written as a name alone or not. */
export function stageMap(written: Written): StageMap {
  return typeof written === 'string' ? { id: written } : written;
}

/** Which of the stage kinds that wait for scores it is; null where it is none of them. */
export function waitsFor(stage: StageMap): string | null {
  return ['score', 'grade', 'cell', 'route'].find((kind) => kind in stage) ?? null;
}
