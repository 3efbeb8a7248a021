import type { MetricQuery } from './query.ts';

/**
 * Questions whose answers are no additive cells, such as credit or how points are spread: an engine answers each apart,
 * and a snapshot stores its answer as it is.
 */
const wholeKinds = ['attribution', 'score', 'matrix', 'plan', 'experiment', 'targets'] as const;

export type WholeKind = (typeof wholeKinds)[number];

/** Whether an engine with rows answers the question in the one pass of its plan; credit has cells, though none that add up. */
export function isPlanned(query: MetricQuery): boolean {
  return query.attribution !== undefined || wholeKindOf(query) === null;
}

/** The kind of such a question; null for one that is answered from cells. */
export function wholeKindOf(query: MetricQuery): WholeKind | null {
  return wholeKinds.find((kind) => Reflect.get(query, kind) !== undefined) ?? null;
}
