import { createChain, createChainResult } from '../../chain/index.ts';
import { chainInput } from '../../chains/chain-input.ts';
import { chainSpec } from '../../chains/chain-spec.ts';
import { quickOver } from '../../chains/quick/quick-over.ts';
import { maskOf } from '../../rows/filter.ts';
import type { PlanRows } from '../../store/plan-rows.ts';
import { stackTimeline } from '../../store/stack.ts';
import type { Store } from '../../store/store.ts';

/** By subject the furthest stage of its best attempt of all time; −1 where there is none. */
export function furthestStages(id: string, rows: PlanRows, store: Store): Int16Array {
  const node = rows.node(id, 'chain');
  const { timeline, cache } = stackTimeline(rows.node(node.timeline, 'stack'), rows, store);
  const input = chainInput(node, timeline, (set, where) => maskOf(set, where, store.calendar), cache);
  const spec = chainSpec(node, timeline.byDay, store.calendar);
  const chain = createChain(spec, input);
  const quick = quickOver(node, spec, input, chain);
  if (quick !== null) {
    const depths = new Int8Array(timeline.subjects);
    quick.depths(timeline.starts, 0, depths);
    return Int16Array.from(depths);
  }
  const result = createChainResult(node.stages.length);
  return Int16Array.from({ length: timeline.subjects }, (_, subject) => {
    const [from, to] = [timeline.starts[subject] as number, timeline.starts[subject + 1] as number];
    if (chain.depthSuffices) return chain.depth(from, to);
    chain.best(from, to, result);
    return result.depth;
  });
}
