import { AnyChains } from './any-chains.ts';
import { closeAttempts } from './attempts.ts';
import { Barriers } from './barriers.ts';
import { createFastBest } from './fast-best.ts';
import { createFastDepth } from './fast-depth.ts';
import { General } from './general.ts';
import { PassedChains } from './passed-chains.ts';
import { isSimple } from './reach.ts';
import { clearChainResult, createChainResult } from './results.ts';
import type { Chain, ChainActivity, ChainAttempts, ChainResult, ChainRows, ChainSpec } from './types.ts';
import { addUnstamped, keepUnstamped, stampedEnd } from './unstamped.ts';

const MINUS = Number.NEGATIVE_INFINITY;
const PLUS = Number.POSITIVE_INFINITY;

/** One funnel's rules over rows sorted by subject, time and source order. The arrays of `rows` are read, never kept apart. */
export function createChain(spec: ChainSpec, rows: ChainRows): Chain {
  const full = createFullChain(spec, rows);
  return isSimple(spec) ? createSimpleChain(spec, rows, full) : full;
}

/** One pass where the rules allow it; a subject whose rows are tangled goes to `full`. */
function createSimpleChain(spec: ChainSpec, rows: ChainRows, full: Chain): Chain {
  const fastDepth = createFastDepth(spec, rows);
  const fastBest = createFastBest(spec, rows);
  const depth = (from: number, to: number, entryFrom = MINUS, entryTo = PLUS): number => {
    const found = fastDepth(from, to, entryFrom, entryTo);
    const isSure = found >= 0 || (found === -1 && !(to > from && Number.isNaN(rows.times[to - 1])));
    return isSure ? found : full.depth(from, to, entryFrom, entryTo);
  };
  return {
    depthSuffices: true,
    depth,
    best(from, to, into, entryFrom = MINUS, entryTo = PLUS) {
      const found = fastDepth(from, to, entryFrom, entryTo);
      clearChainResult(into);
      if (found < 0 || !fastBest(from, to, found, into, entryFrom, entryTo)) full.best(from, to, into, entryFrom, entryTo);
    },
    activity(from, to, into) {
      into.firstRowOf.fill(-1);
      into.depth = fastDepth(from, to, MINUS, PLUS, into.firstRowOf);
      if (into.depth < 0) full.activity(from, to, into);
    },
    attempts: full.attempts,
  };
}

function createFullChain(spec: ChainSpec, rows: ChainRows): Chain {
  const barriers = new Barriers(spec, rows);
  const isPassed = spec.skipped === 'passed';
  const Kind = isPassed ? PassedChains : spec.order === 'any' ? AnyChains : General;
  const chains = new Kind(spec, rows, barriers);
  const scratch = createChainResult(spec.stages.length);

  const open = (from: number, to: number): number => {
    const end = stampedEnd(rows.times, from, to);
    const list: number[] = [];
    for (let r = from; r < (isPassed ? to : end); r++) if (rows.stageMask[r] !== 0) list.push(r);
    barriers.fill(from, end);
    chains.open(list, from, end);
    return end;
  };
  const best = (from: number, to: number, into: ChainResult, entryFrom = MINUS, entryTo = PLUS): void => {
    clearChainResult(into);
    const end = open(from, to);
    into.removed = chains.isRemoved;
    if (chains.isRemoved) return;
    chains.best(into, entryFrom, entryTo);
    const isUnlimited = entryFrom === MINUS && entryTo === PLUS;
    if (into.depth < 0 && isUnlimited && !isPassed) keepUnstamped(spec, rows, end, to, into);
    into.neverEntered = into.depth < 0 && isNeverEntered(spec, rows, from, to);
  };
  return {
    depthSuffices: isPassed && spec.entry === 'closed',
    depth(from, to, entryFrom = MINUS, entryTo = PLUS) {
      best(from, to, scratch, entryFrom, entryTo);
      return scratch.depth;
    },
    best,
    activity(from: number, to: number, into: ChainActivity) {
      into.firstRowOf.fill(-1);
      into.depth = -1;
      const end = open(from, to);
      if (chains.isRemoved) return;
      chains.activity(into);
      if (into.depth >= 0 || isPassed) return;
      clearChainResult(scratch);
      keepUnstamped(spec, rows, end, to, scratch);
      into.depth = scratch.depth;
      into.firstRowOf.set(scratch.rowOf);
    },
    attempts(from: number, to: number, into: ChainAttempts, entryFrom = MINUS, entryTo = PLUS) {
      const end = open(from, to);
      const isUnlimited = entryFrom === MINUS && entryTo === PLUS;
      chains.attempts(into);
      closeAttempts(into, spec.stages.length, (row) => {
        const t = rows.times[row] as number;
        return !chains.isRemoved && ((t >= entryFrom && t < entryTo) || isUnlimited);
      });
      if (isUnlimited && !isPassed && !chains.isRemoved) addUnstamped(spec, rows, end, to, into);
    },
  };
}

/** Rule F10: rows of later stages, none of the first. */
function isNeverEntered(spec: ChainSpec, rows: ChainRows, from: number, to: number): boolean {
  if (spec.entry === 'open' || spec.skipped === 'passed' || spec.order === 'any') return false;
  let all = 0;
  for (let r = from; r < to; r++) all |= rows.stageMask[r] as number;
  return all !== 0 && (all & 1) === 0;
}
