import type { ChainResult, ChainRows, ChainSpec } from './types.ts';

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
  const isFree = spec.entry === 'open' && spec.order !== 'any';
  for (let r = from; r < to; r++) {
    const mask = rows.stageMask[r] as number;
    if (mask === 0 || rows.same?.some((codes) => codes[r] === -1)) continue;
    const stage = isFree ? 31 - Math.clz32(mask) : 0;
    if ((spec.order !== 'any' && (mask & (1 << stage)) === 0) || stage <= into.depth) continue;
    into.depth = stage;
    into.filled = 1;
    into.entered = stage;
    into.entryRow = r;
    into.rowOf.fill(-1);
    into.rowOf[stage] = r;
  }
}
