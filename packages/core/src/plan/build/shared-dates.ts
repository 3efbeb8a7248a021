import type { Funnel, Stage } from '../../catalog/index.ts';
import type { ItemMatch } from '../nodes/chain.ts';
import type { FunnelPart, PlanContext } from './context.ts';
import { rowStamp, stampOf } from './rows.ts';
import { reachedCondition } from './score.ts';

/**
 * Rule S5: the dates of leads rows that fill a stage whose row a score stage may share, where the score is there on that
 * date. A creation is none of them, for every score is asked there.
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
    if (stage.reach.kind !== 'date' || !reach.sources.includes(stage.reach.source)) return [];
    const { source: id, field } = stage.reach;
    const part = parts.findIndex(({ source }) => source.id === id);
    const source = parts[part]?.source;
    const on = stampOf(ctx, id, field);
    if (source === undefined || on === null || rowStamp(ctx, source)?.field === field) return [];
    const reached = reachedCondition(ctx, reach.of, false, source, on);
    const where = stage.where ? ({ kind: 'all', of: [reached, stage.where] } as const) : reached;
    const stamp = parts[part]?.stamps.findIndex((each) => each?.field === field) ?? -1;
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
