import type { ChainNode } from '@sluice/core/plan';
import type { Chain, ChainRows, ChainSpec } from '../chain/index.ts';

/** The furthest stage over the entries with t1 in `[entryFrom, entryTo)`, or −1. */
export type QuickDepth = (from: number, to: number, entryFrom: number, entryTo: number) => number;

/**
 * The depth by one look at each item, for funnels without any rule but order and a window of fixed length: per stage the
 * latest end of a window it was reached in. Items of one time, of several stages or without time go to the kernel.
 * null where the funnel has other rules.
 */
export function createQuickDepth(node: ChainNode, spec: ChainSpec, rows: ChainRows, chain: Chain): QuickDepth | null {
  const length = spec.window === null ? Number.POSITIVE_INFINITY : 'fixed' in spec.window ? spec.window.fixed : null;
  if (length === null || !isBare(node, spec)) return null;
  const { times, stageMask } = rows;
  const stages = spec.stages.length;
  const ends = new Float64Array(stages);
  return (from, to, entryFrom, entryTo) => {
    for (let k = 0; k < stages; k++) ends[k] = Number.NEGATIVE_INFINITY;
    let depth = -1;
    let last = Number.NaN;
    for (let i = from; i < to; i++) {
      const mask = stageMask[i] as number;
      if (mask === 0) continue;
      const time = times[i] as number;
      if ((mask & (mask - 1)) !== 0 || time === last || Number.isNaN(time)) return chain.depth(from, to, entryFrom, entryTo);
      last = time;
      const k = 31 - Math.clz32(mask);
      if (k === 0) {
        if (time < entryFrom || time >= entryTo) continue;
        ends[0] = time + length;
      } else {
        const end = ends[k - 1] as number;
        if (!(time <= end)) continue;
        ends[k] = end;
      }
      if (k > depth) depth = k;
    }
    return depth;
  };
}

function isBare(node: ChainNode, { stages, order, ties, skipped, entry }: ChainSpec): boolean {
  const isSequence = order === 'in_sequence' && ties === 'in_order' && skipped === 'absent' && entry === 'closed';
  const isFree = stages.every((s) => !s.direct && !s.optional && s.within === null);
  return isSequence && isFree && node.same.length === 0 && node.without.length === 0;
}
