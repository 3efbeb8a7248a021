import type { Share } from '../stats/wilson.ts';
import type { Special } from './special.ts';

/** The pooled two-proportion z of the second share against the first, and its two-sided chance. */
export interface ZTest {
  readonly z: number;
  readonly p: number;
}

/** No continuity correction (rule X1); null where a share is empty or all convert or none does. */
export function pooledZ(control: Share, variant: Share, special: Special): ZTest | null {
  const count = control.count + variant.count;
  const hits = control.hits + variant.hits;
  if (control.count === 0 || variant.count === 0 || hits === 0 || hits === count) return null;
  const rate = hits / count;
  const spread = Math.sqrt(rate * (1 - rate) * (1 / control.count + 1 / variant.count));
  const z = (variant.hits / variant.count - control.hits / control.count) / spread;
  return { z, p: special.twoSided(z) };
}
