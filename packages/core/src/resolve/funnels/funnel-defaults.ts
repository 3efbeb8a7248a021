import type { Funnel, Stage } from '../../catalog/index.ts';
import type { Context } from '../shared/context.ts';

/** Rule F10: a stage that a lead has passed counts where every stage is read from one row of one source. */
export function defaultSkipped(stages: readonly Stage[]): Funnel['skipped'] {
  const sources = stages.map(({ reach }) => (reach.kind === 'date' || reach.kind === 'row' ? reach.source : null));
  return sources.every((source) => source !== null && source === sources[0]) ? 'passed' : 'absent';
}

/** Rule F1: leads, and deals where the only facts are deals. */
export function defaultSubject(context: Context, stages: readonly Stage[]): Funnel['subject'] {
  const isOfDeals = ({ reach }: Stage): boolean =>
    (reach.kind === 'date' || reach.kind === 'row') && context.sources[reach.source]?.kind === 'deals';
  return stages.every(isOfDeals) ? 'deal' : 'lead';
}
