import type { FunnelOptions } from './model.ts';
import type { FunnelModel } from './read-funnel.ts';

/** Targets as counts on the scale of the bars: a rate's is that share of its denominator. */
export function targetCounts(model: FunnelModel, options: FunnelOptions): ReadonlyMap<string, number> {
  const countAt = (id: string) => model.total[model.stages.findIndex((stage) => stage.id === id)]?.count;
  const found = (options.targets ?? []).flatMap(({ stage, from, value }) => {
    const count = value * (from === undefined ? 1 : (countAt(from) ?? 0));
    return countAt(stage) !== undefined && count > 0 && Number.isFinite(count) ? [[stage, count] as const] : [];
  });
  return new Map(found);
}
