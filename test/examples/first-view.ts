import type { Engine, MetricQuery } from '@sluice/core/query';
import { pageEngine } from '../../packages/engines/src/snapshot/page-engine.ts';

/** A page's engine of a snapshot that notes what it is asked beside what is stored for a first view, and sums nothing. */
export function noting(json: unknown): { readonly engine: Engine; readonly rest: MetricQuery[] } {
  const rest: MetricQuery[] = [];
  const engine = pageEngine(json, async () => async (queries) => {
    rest.push(...queries);
    return queries.map(() => ({ diagnostics: [] }));
  });
  return { engine, rest };
}
