import { AnyChains } from './any/any-chains.ts';
import { createFastBest } from './fast/fast-best.ts';
import { createFastDepth } from './fast/fast-depth.ts';
import { FullChain } from './full-chain.ts';
import { PassedChains } from './passed/passed-chains.ts';
import { isSimple } from './reach.ts';
import { clearChainResult } from './results.ts';
import { General } from './sequence/general.ts';
import type { Chain, ChainRows, ChainSpec } from './types.ts';
import { isNeverEntered } from './unstamped.ts';

const MINUS = Number.NEGATIVE_INFINITY;
const PLUS = Number.POSITIVE_INFINITY;

/** One funnel's rules over rows sorted by subject, time and source order. The arrays of `rows` are read, never changed. */
export function createChain(spec: ChainSpec, rows: ChainRows): Chain {
  const Chains = spec.skipped === 'passed' ? PassedChains : spec.order === 'any' ? AnyChains : General;
  const full = new FullChain(spec, rows, Chains);
  return isSimple(spec) ? createSimpleChain(spec, rows, full) : full;
}

/** One pass where the rules allow it; a subject whose rows are tangled, or without a stamp, goes to `full`. */
function createSimpleChain(spec: ChainSpec, rows: ChainRows, full: Chain): Chain {
  const fastDepth = createFastDepth(spec, rows);
  const fastBest = createFastBest(spec, rows);
  const isSure = (found: number, from: number, to: number): boolean =>
    found >= 0 || (found === -1 && !(to > from && Number.isNaN(rows.times[to - 1])));
  return {
    depthSuffices: true,
    depth(from, to, entryFrom = MINUS, entryTo = PLUS) {
      const found = fastDepth(from, to, entryFrom, entryTo);
      return isSure(found, from, to) ? found : full.depth(from, to, entryFrom, entryTo);
    },
    best(from, to, into, entryFrom = MINUS, entryTo = PLUS) {
      const found = fastDepth(from, to, entryFrom, entryTo);
      clearChainResult(into);
      if (found >= 0 && fastBest(from, to, found, into, entryFrom, entryTo)) return;
      if (found === -1 && isSure(found, from, to)) into.neverEntered = isNeverEntered(spec, rows, from, to);
      else full.best(from, to, into, entryFrom, entryTo);
    },
    activity(from, to, into) {
      into.firstRowOf.fill(-1);
      into.depth = fastDepth(from, to, MINUS, PLUS, into.firstRowOf);
      if (!isSure(into.depth, from, to)) full.activity(from, to, into);
    },
    attempts(from, to, into, entryFrom = MINUS, entryTo = PLUS) {
      full.attempts(from, to, into, entryFrom, entryTo);
    },
  };
}
