import type { MetricQuery } from './query.ts';
import type { WholeKind } from './whole-kinds.ts';

const unplanned: Readonly<Record<Exclude<WholeKind, 'attribution'>, true>> = {
  score: true,
  matrix: true,
  plan: true,
  experiment: true,
  targets: true,
};

/** Whether an engine with rows answers the question in the one pass of its plan; credit has cells, though none that add up. */
export function isPlanned(query: MetricQuery): boolean {
  return (
    query.attribution !== undefined || Object.keys(unplanned).every((kind) => Reflect.get(query, kind) === undefined)
  );
}
