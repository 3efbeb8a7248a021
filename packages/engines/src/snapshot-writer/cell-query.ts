import type { MetricQuery } from '@sluice/core/query';
import type { CubeNeed } from './needs.ts';

/** The question whose cells a cube stores, split by a set of dimensions. */
export function cellQuery(need: CubeNeed, by: readonly string[]): MetricQuery {
  return {
    ...subjectOf(need),
    by,
    ...(need.basis === null ? {} : { basis: need.basis }),
    ...(need.grain ? { grain: need.grain } : {}),
    ...(need.from === null ? {} : { from: need.from }),
    ...(need.to === null ? {} : { to: need.to }),
  };
}

function subjectOf({ subject, metrics, cohort }: CubeNeed): MetricQuery {
  if (cohort) return { cohort };
  return subject === 'metrics' ? { metrics: [...metrics] } : { funnel: subject.slice('funnel:'.length) };
}
