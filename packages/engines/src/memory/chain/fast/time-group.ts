import type { ChainRows } from '../types.ts';

/** Returned where equal times and rows of two stages meet, so that one pass cannot tell which row serves what. */
export const TANGLED = -2;

/** Rows of one time as one step. Reused from group to group. */
export interface TimeGroup {
  /** The stages any of the rows matches, or TANGLED. */
  stages: number;
  /** More than one row matches a stage, so one row may follow another. */
  isMany: boolean;
}

/** Reads rows [from, to) of one time; only stages in `wanted` count. */
export function readGroup(
  into: TimeGroup,
  mask: ChainRows['stageMask'],
  from: number,
  to: number,
  isStrict: boolean,
  wanted: number,
): void {
  let all = 0;
  let matched = 0;
  let hasDouble = false;
  for (let r = from; r < to; r++) {
    const m = (mask[r] as number) & wanted;
    if (m === 0) continue;
    all |= m;
    matched++;
    if ((m & (m - 1)) !== 0) hasDouble = true;
  }
  into.isMany = matched > 1;
  into.stages = hasDouble && matched > 1 && !isStrict ? TANGLED : all;
}

/** The first row after r of another time. */
export function endOfTime(times: Float64Array, r: number, to: number): number {
  const t = times[r];
  let end = r + 1;
  while (end < to && times[end] === t) end++;
  return end;
}

/** The first row of r's time. */
export function startOfTime(times: Float64Array, r: number, from: number): number {
  const t = times[r];
  let start = r;
  while (start > from && times[start - 1] === t) start--;
  return start;
}

/** The first row from `from` on that matches the stage; there must be one. */
export function firstRowOf(mask: ChainRows['stageMask'], from: number, stage: number): number {
  let r = from;
  while (((mask[r] as number) & (1 << stage)) === 0) r++;
  return r;
}
