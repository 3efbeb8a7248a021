import type { RfmCuts, RfmSegment, RfmSide } from '../catalog/index.ts';
import { mean } from '../stats/mean.ts';
import { quantileSorted } from '../stats/quantile.ts';

/** The sides of RFM in the order their scores are written in. */
export const rfmSides: readonly RfmSide[] = ['recency', 'frequency', 'money'];

const fifths = [0.2, 0.4, 0.6, 0.8];

/** How many scores a side has; known without the rows. */
export function levelsOf(cuts: RfmCuts): number {
  if (cuts === 'mean' || cuts === 'median') return 2;
  return (typeof cuts === 'string' ? fifths.length : cuts.length) + 1;
}

/** The numbers a side is divided at (rule G1), ascending; none where nobody has a value. NaN is no value. */
export function rfmCuts(cuts: RfmCuts, values: readonly number[]): readonly number[] {
  if (typeof cuts !== 'string') return cuts;
  const known = Float64Array.from(values.filter((value) => !Number.isNaN(value))).sort();
  if (known.length === 0) return [];
  if (cuts === 'mean') return [mean(known) as number];
  if (cuts === 'median') return [quantileSorted(known, 0.5) as number];
  const added = cuts === 'quintile_plus_one' ? 1 : 0;
  return fifths.map((share) => (quantileSorted(known, share) as number) + added);
}

/**
 * Rule G1: score i where cut(i-1) <= value < cut(i), so equal values share a score; the fewest days of recency have the
 * highest. Who has no value has 1.
 */
export function rfmScore(side: RfmSide, cuts: readonly number[], levels: number, value: number): number {
  if (Number.isNaN(value)) return 1;
  const reached = cuts.reduce((count, cut) => (value >= cut ? count + 1 : count), 0);
  return side === 'recency' ? levels - reached : reached + 1;
}

/** The scores as one text, `543`; with dashes where one of them could have two digits. */
export function scoreText(scores: readonly number[], levels: readonly number[]): string {
  return scores.join(levels.some((most) => most > 9) ? '-' : '');
}

/** The first segment all scores lie in; null where none fits. */
export function segmentOf(segments: readonly RfmSegment[], scores: readonly number[]): string | null {
  const fits = (segment: RfmSegment) =>
    rfmSides.every((side, i) => {
      const bounds = segment[side];
      const score = scores[i] ?? 0;
      return bounds === null || (bounds[0] <= score && score <= bounds[1]);
    });
  return segments.find(fits)?.name ?? null;
}
