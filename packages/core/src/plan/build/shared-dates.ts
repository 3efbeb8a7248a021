import type { Funnel, Stage } from '../../catalog/index.ts';
import type { ItemMatch } from '../nodes/chain.ts';
import type { FunnelPart, PlanContext } from './context.ts';
import { rowStamp, stampOf } from './rows.ts';
import { hasLead, reachedCondition } from './score.ts';

/**
 * Rule S5: the dates of leads and deals rows that fill a stage whose row a score stage may share, where the score is there
 * on that date. The creation of a lead is none of them, for every score is asked there.
 */
export function sharedDates(
  ctx: PlanContext,
  parts: readonly FunnelPart[],
  funnel: Funnel,
  index: number,
): readonly ItemMatch[] {
  const reach = funnel.stages[index]?.reach;
  if (reach?.kind !== 'standing' || funnel.order === 'any' || funnel.skipped === 'passed') return [];
  return before(funnel.stages, index).flatMap((stage): ItemMatch[] => {
    if (stage.reach.kind !== 'date' && stage.reach.kind !== 'row') return [];
    const { source: id } = stage.reach;
    const part = parts.findIndex((each) => each.source.id === id);
    const source = parts[part]?.source;
    if (source === undefined || (source.kind !== 'leads' && source.kind !== 'deals') || !hasLead(ctx, source))
      return [];
    const own = rowStamp(ctx, source);
    const on = stage.reach.kind === 'row' ? own : stampOf(ctx, id, stage.reach.field);
    if (on === null || (source.kind === 'leads' && own?.field === on.field)) return [];
    const reached = reachedCondition(ctx, reach.of, false, source, on);
    const where = stage.where ? ({ kind: 'all', of: [reached, stage.where] } as const) : reached;
    const stamp = parts[part]?.stamps.findIndex((each) => each?.field === on.field) ?? -1;
    return [{ part, stamp, where, undated: false, events: null, standing: true }];
  });
}

/** The stages that may be the one before in a chain, or whose row that one may share: past optional ones and states. */
function before(stages: readonly Stage[], index: number): Stage[] {
  const found: Stage[] = [];
  for (let k = index - 1; k >= 0; k--) {
    const stage = stages[k] as Stage;
    found.push(stage);
    if (!stage.optional && stage.reach.kind !== 'standing') break;
  }
  return found;
}
