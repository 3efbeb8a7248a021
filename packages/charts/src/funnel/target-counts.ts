import type { FunnelOptions } from './model.ts';
import type { FunnelModel } from './read-funnel.ts';
import { baseIndex } from './read-stages.ts';

/** Targets as counts on the scale of the bars: a rate's is that share of its denominator. */
export function targetCounts(model: FunnelModel, options: FunnelOptions): ReadonlyMap<string, number> {
  const from = options.rateFrom ?? 'first';
  const found = (options.targets ?? []).flatMap((target) => {
    const k = model.stages.findIndex((stage) => stage.id === target.stage);
    const base = model.total[from === 'first' ? 0 : baseIndex(model.stages, k)]?.count ?? 0;
    const count = target.of === 'count' ? target.value : target.value * base;
    return k >= 0 && Number.isFinite(count) && count > 0 ? [[target.stage, count] as const] : [];
  });
  return new Map(found);
}
