import type { Special } from './special.ts';

/** The chance below which arms are not as full as they should be (rule X1). */
export const MISMATCH = 0.001;

/**
 * The chance of arms at least this far from their shares (chi-square goodness of fit). Arms without a share are left
 * out; with fewer than two arms or nobody in them it is 1.
 */
export function sampleRatio(counts: readonly number[], shares: readonly number[], special: Special): number {
  const used = counts.flatMap((count, i) => ((shares[i] ?? 0) > 0 ? [{ count, share: shares[i] ?? 0 }] : []));
  const total = used.reduce((sum, { count }) => sum + count, 0);
  const whole = used.reduce((sum, { share }) => sum + share, 0);
  if (used.length < 2 || total === 0) return 1;
  const distance = used.reduce((sum, { count, share }) => {
    const expected = (total * share) / whole;
    return sum + (count - expected) ** 2 / expected;
  }, 0);
  return special.chiSquareAbove(distance, used.length - 1);
}
