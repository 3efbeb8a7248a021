import type { MetricQuery } from '../query/index.ts';

/** What tells the views of a snapshot apart: the question as an element asks it, its keys in order. */
export function viewKey(query: MetricQuery): string {
  return JSON.stringify(Object.entries(query).sort());
}
