import { px } from './linear.ts';

/** The largest value, at least 0; for any number of values. */
export function largestOf(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), 0);
}

/** Position of a value between two ends; the start where the domain has no spread. */
export function position(value: number, domain: readonly [number, number], range: readonly [number, number]): number {
  const spread = domain[1] - domain[0];
  const share = spread === 0 ? 0 : (value - domain[0]) / spread;
  return px(range[0] + share * (range[1] - range[0]));
}
