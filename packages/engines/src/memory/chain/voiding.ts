import type { Barriers } from './barriers.ts';
import type { Candidate } from './choice.ts';
import type { ChainSpec } from './types.ts';

/**
 * Rule F8: what a chain found ignoring `without` is voided by. A row of the rule stands strictly between two consecutive
 * rows of the chain inside the stretch, or after its last one up to `end` while `before` is not reached.
 */
export function isVoidedBy(
  spec: ChainSpec,
  barriers: Barriers,
  times: Float64Array,
  chain: Candidate,
  end: number,
): 'attempt' | 'lead' | null {
  let drops: 'attempt' | 'lead' | null = null;
  for (let j = 0; j < spec.without.length; j++) {
    const rule = spec.without[j];
    if (rule === undefined || rule.drops === 'rest') continue;
    const stretch = spec.order === 'any' ? { after: 0, before: spec.stages.length - 1 } : rule;
    if (!isCrossed(j, stretch, barriers, times, chain, end)) continue;
    if (rule.drops === 'lead') return 'lead';
    drops = 'attempt';
  }
  return drops;
}

function isCrossed(
  j: number,
  stretch: { readonly after: number; readonly before: number },
  barriers: Barriers,
  times: Float64Array,
  chain: Candidate,
  end: number,
): boolean {
  let before = -1;
  let t = Number.NaN;
  for (let k = 0; k <= chain.depth; k++) {
    const r = chain.rows[chain.at + k] as number;
    if (r < 0) continue;
    const next = times[r] as number;
    if (before >= stretch.after && k <= stretch.before && barriers.nextAfter(j, t) < next) return true;
    before = k;
    t = next;
  }
  return before >= stretch.after && before < stretch.before && barriers.nextAfter(j, t) <= end;
}
