import { addAttempt } from './attempts.ts';
import type { ChainAttempts, ChainResult, ChainRows, ChainSpec } from './types.ts';

/** Where the rows without a stamp begin; they stand last. */
export function stampedEnd(times: Float64Array, from: number, to: number): number {
  let end = to;
  while (end > from && Number.isNaN(times[end - 1])) end--;
  return end;
}

/**
 * A row without its stamp counts, in no period and with no lag: where no chain stands, the furthest stage such a row may
 * enter is a chain of one row.
 */
export function keepUnstamped(spec: ChainSpec, rows: ChainRows, from: number, to: number, into: ChainResult): void {
  for (let r = from; r < to; r++) {
    const stage = unstampedStage(spec, rows, r);
    if (stage <= into.depth) continue;
    into.depth = stage;
    into.filled = 1;
    into.entered = stage;
    into.entryRow = r;
    into.rowOf.fill(-1);
    into.rowOf[stage] = r;
  }
}

/** Each row without its stamp that may enter is an attempt of its own. */
export function addUnstamped(spec: ChainSpec, rows: ChainRows, from: number, to: number, into: ChainAttempts): void {
  for (let r = from; r < to; r++) {
    const stage = unstampedStage(spec, rows, r);
    if (stage >= 0) addAttempt(into, r, stage, spec.stages.length);
  }
}

/** The stage a row without its stamp may enter at, or -1. */
function unstampedStage(spec: ChainSpec, rows: ChainRows, row: number): number {
  const mask = rows.stageMask[row] as number;
  if (mask === 0 || rows.same?.some((codes) => codes[row] === -1)) return -1;
  if (spec.order === 'any') return 0;
  if (spec.entry === 'open') return 31 - Math.clz32(mask);
  return (mask & 1) - 1;
}

/** Rule F10: rows of later stages, none of the first. */
export function isNeverEntered(spec: ChainSpec, rows: ChainRows, from: number, to: number): boolean {
  if (spec.entry === 'open' || spec.skipped === 'passed' || spec.order === 'any') return false;
  let all = 0;
  for (let r = from; r < to; r++) all |= rows.stageMask[r] as number;
  return all !== 0 && (all & 1) === 0;
}
