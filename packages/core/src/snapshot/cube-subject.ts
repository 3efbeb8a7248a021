import type { MetricQuery } from '../query/index.ts';

/** What the cube of a question is of: the subject of its key. */
export function cubeSubject({ funnel, cohort }: MetricQuery): string {
  if (funnel !== undefined) return `funnel:${funnel}`;
  return cohort ? `cohort:${JSON.stringify(cohort)}` : 'metrics';
}
