import { quantileSorted } from '../../stats/index.ts';
import type { Samples } from '../cells.ts';

type Values = NonNullable<Samples['exact']>;

/** The single values of several bags, rising; a snapshot holds none. */
export function allOf(parts: readonly Samples[]): Values {
  const all = new Float64Array(parts.reduce((total, p) => total + (p.exact?.length ?? 0), 0));
  let at = 0;
  for (const { exact = [] } of parts) {
    all.set(exact, at);
    at += exact.length;
  }
  return all.sort();
}

/** The quantile `q` (0 to 1) of rising values; null of none. */
export function quantileOf(values: Values, q: number): number | null {
  return quantileSorted(values, q);
}
