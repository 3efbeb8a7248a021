import type { Label, LabelCut } from '@sluice/core/catalog';
import { mean, quantileSorted } from '@sluice/core/internal';
import type { Orders } from './orders.ts';

type Quadrant = Extract<Label, { kind: 'quadrant' }>;

/** The group of each lead: A without an order, E of many dear ones; a value at the cut is high. */
export function quadrantOf(
  { price, frequency, c }: Quadrant,
  { counts, sums, priced }: Orders,
): (subject: number) => string {
  const prices = sums.map((sum, i) => (priced[i] === 0 ? Number.NaN : sum / (priced[i] as number)));
  const customers = [...counts.keys()].filter((subject) => (counts[subject] as number) > 0);
  const dear = atLeast(
    price,
    customers.map((subject) => prices[subject] as number),
  );
  const often = atLeast(
    frequency,
    customers.map((subject) => counts[subject] as number),
  );
  return (subject) => {
    if ((counts[subject] ?? 0) === 0) return 'A';
    const [isDear, isFrequent] = [(prices[subject] as number) >= dear, (counts[subject] as number) >= often];
    if (isDear === isFrequent) return isDear ? 'E' : 'B';
    return isFrequent === (c === 'frequent_and_cheap') ? 'C' : 'D';
  };
}

/** The least number that is high; of nobody none is. */
function atLeast(cut: LabelCut, values: readonly number[]): number {
  const known = Float64Array.from(values.filter((value) => !Number.isNaN(value))).sort();
  if (typeof cut === 'number') return cut;
  if (known.length === 0) return Number.POSITIVE_INFINITY;
  return (cut === 'mean' ? mean(known) : quantileSorted(known, 0.5)) ?? Number.POSITIVE_INFINITY;
}
