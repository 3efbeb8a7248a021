import type { Condition, Funnel } from '../../../catalog/index.ts';
import { funnelKey, previousStage, together } from '../../../compute/keys.ts';
import type { MetricQuery } from '../../../query/index.ts';
import type { CellMeasure } from '../../nodes/group.ts';
import type { Span } from '../../span.ts';
import { planChain } from '../chain.ts';
import type { PlanContext } from '../context.ts';
import type { GroupSet } from '../group-set.ts';
import { chainKey } from '../keys.ts';
import { withData } from '../missing.ts';

/** Adds what a funnel's answer needs (rule F13). */
export function addFunnel(
  ctx: PlanContext,
  groups: GroupSet,
  funnel: Funnel,
  query: MetricQuery,
  spans: readonly Span[],
  where: Condition | null,
): void {
  const isActivity = query.basis === 'activity';
  const attempts = isActivity ? 'earliest' : funnel.count === 'entries' ? 'each' : 'best';
  const { chain, timeline } = planChain(ctx, funnel, { attempts, spans });
  const key = (dimension: string) => chainKey(ctx, dimension, funnel, timeline.byDay);
  const dated = { kind: isActivity ? 'stage' : 'entry' } as const;
  const measures = isActivity ? activityMeasures(funnel) : entryMeasures(funnel);
  groups.add({ in: chain, dated, spans, where, key }, withData(ctx, groups, funnel, measures));
}

function activityMeasures(funnel: Funnel): CellMeasure[] {
  return funnel.stages.flatMap((stage, k): CellMeasure[] => [
    { key: funnelKey.reached([k]), kind: 'first_reached', stage: k },
    ...(stage.value ? [{ key: funnelKey.value(k), kind: 'first_value', stage: k } as const] : []),
  ]);
}

function entryMeasures(funnel: Funnel): CellMeasure[] {
  return funnel.stages.flatMap((stage, k): CellMeasure[] => {
    const previous = previousStage(funnel, k);
    const sets = [[k], together(funnel, 0, k), previous === null ? [k] : together(funnel, previous, k)];
    const counts = sets.flatMap((stages): CellMeasure[] => [
      { key: funnelKey.reached(stages), kind: 'reached', stages, closed: false },
      { key: funnelKey.closed(stages), kind: 'reached', stages, closed: true },
    ]);
    return [...counts, ...lags(k, previous), ...extras(funnel, stage.value !== undefined, k)];
  });
}

function lags(k: number, previous: number | null): CellMeasure[] {
  const starts = previous === null ? [] : [...new Set([previous, 0])];
  return starts.map((from) => ({ key: funnelKey.lag(from, k), kind: 'lag', from, to: k }));
}

function extras(funnel: Funnel, hasValue: boolean, k: number): CellMeasure[] {
  const value: CellMeasure[] = hasValue ? [{ key: funnelKey.value(k), kind: 'chain_value', stage: k }] : [];
  const entered: CellMeasure[] =
    funnel.entry === 'open' ? [{ key: funnelKey.entered(k), kind: 'entered', stage: k }] : [];
  return [...value, ...entered];
}
