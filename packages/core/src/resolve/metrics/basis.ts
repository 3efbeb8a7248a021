import type { Metric } from '../../catalog/index.ts';

/** Rule F11: what the periods of a metric's measures refer to. */
export function basisOf(bases: ReadonlySet<'activity' | 'entries'>): Metric['basis'] {
  if (bases.size > 1) return 'mixed';
  return bases.has('entries') ? 'entries' : 'activity';
}
