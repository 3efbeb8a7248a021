import type { MetricQuery } from './query.ts';

/**
 * Questions whose answers are no additive cells, such as credit or how points are spread: an engine answers each apart,
 * and a snapshot stores its answer as it is.
 */
const wholeKinds = ['attribution', 'score', 'matrix', 'plan', 'experiment', 'targets'] as const;

export type WholeKind = (typeof wholeKinds)[number];

/** The kind of such a question; null for one that is answered from cells. */
export function wholeKindOf(query: MetricQuery): WholeKind | null {
  return wholeKinds.find((kind) => Reflect.get(query, kind) !== undefined) ?? null;
}
