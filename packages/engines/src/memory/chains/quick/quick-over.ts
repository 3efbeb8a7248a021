import type { ChainNode } from '@sluice/core/plan';
import type { Chain, ChainRows, ChainSpec } from '../../chain/index.ts';
import type { Quick } from './quick.ts';
import { QuickChain } from './quick-chain.ts';
import { QuickStates } from './quick-states.ts';

/** How a funnel is looked at once; null where it has other rules. */
export function quickOver(node: ChainNode, spec: ChainSpec, rows: ChainRows, chain: Chain): Quick | null {
  if (!isBare(node, spec)) return null;
  const length = spec.window === null ? Number.POSITIVE_INFINITY : 'fixed' in spec.window ? spec.window.fixed : null;
  if (length === null) return null;
  const hasStates = spec.stages.some(({ isState }) => isState);
  return hasStates ? new QuickStates(spec, rows, chain, length) : new QuickChain(spec, rows, chain, length);
}

/** Whether a funnel has no rule but order and window. */
export function isBare(node: ChainNode, { stages, order, ties, skipped, entry }: ChainSpec): boolean {
  const isSequence = order === 'in_sequence' && ties === 'in_order' && skipped === 'absent' && entry === 'closed';
  const isFree = stages.every((s) => !s.direct && !s.optional && s.within === null);
  return isSequence && isFree && node.same.length === 0 && node.without.length === 0;
}
