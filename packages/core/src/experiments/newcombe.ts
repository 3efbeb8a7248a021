import { type Interval, type Share, wilson } from '../stats/wilson.ts';

/** Newcombe's hybrid score interval of the second share less the first; null where one is empty. */
export function newcombe(control: Share, variant: Share, z: number): Interval | null {
  const [a, b] = [wilson(control, z), wilson(variant, z)];
  if (a === null || b === null) return null;
  const [p, q] = [control.hits / control.count, variant.hits / variant.count];
  const difference = q - p;
  return {
    low: difference - Math.hypot(q - b.low, a.high - p),
    high: difference + Math.hypot(b.high - q, p - a.low),
  };
}
