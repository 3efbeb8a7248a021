import type { MetricQuery } from '@sluice/core/query';
import type { FurtherAnswers } from './further.ts';

/** What answers other questions than those for metrics and funnels, loaded where there is one. */
export async function furtherOf(queries: readonly MetricQuery[]): Promise<FurtherAnswers | null> {
  const isPlain = queries.every(({ metrics, funnel }) => metrics ?? funnel);
  return isPlain ? null : (await import('./further.ts')).furtherAnswers;
}
