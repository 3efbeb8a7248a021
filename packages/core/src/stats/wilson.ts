/** A share of a whole: `hits` of `count`. */
export interface Share {
  readonly hits: number;
  readonly count: number;
}

/** The ends of an interval. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The standard normal quantile of 0.975: 95 % of a normal number lie within it. */
export const Z95 = 1.959963984540054;

/** Wilson's interval of a share, `z` standard deviations wide; null of nothing. */
export function wilson({ hits, count }: Share, z: number = Z95): Interval | null {
  if (count === 0) return null;
  const rate = hits / count;
  const square = (z * z) / count;
  const middle = rate + square / 2;
  const half = z * Math.sqrt((rate * (1 - rate)) / count + square / (4 * count));
  const low = hits === 0 ? 0 : (middle - half) / (1 + square);
  return { low, high: hits === count ? 1 : (middle + half) / (1 + square) };
}
