import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chanceToWin,
  holm,
  loadSpecial,
  newcombe,
  pooledZ,
  rawSampleSize,
  sampleRatio,
  sampleSize,
} from '../../src/experiments/index.ts';
import { wilson, Z95 } from '../../src/stats/index.ts';

const special = await loadSpecial();
const share = (hits: number, count: number) => ({ hits, count });

const shares = fc
  .tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 400 }))
  .map(([hits, count]) => share(Math.min(hits, count), count));

/** P(b > a) of two beta posteriors by adding thin slices. */
function slices(a: { hits: number; count: number }, b: { hits: number; count: number }): number {
  const steps = 20_000;
  const density = ({ hits, count }: { hits: number; count: number }, x: number) =>
    Math.exp(hits * Math.log(x) + (count - hits) * Math.log1p(-x) - special.logBeta(hits + 1, count - hits + 1));
  let below = 0;
  let sum = 0;
  for (let i = 0; i < steps; i++) {
    const x = (i + 0.5) / steps;
    const slice = density(a, x) / steps;
    sum += (density(b, x) / steps) * (below + slice / 2);
    below += slice;
  }
  return sum;
}

describe('the statistics of experiments', () => {
  it('pooledZ gives G33: 200 of 5,000 against 250 of 5,000 is z 2.412 and p 0.0159', () => {
    const found = pooledZ(share(200, 5000), share(250, 5000), special);
    expect(found?.z).toBeCloseTo(2.4119153509747395, 12);
    expect(found?.p).toBeCloseTo(0.015868965355166974, 12);
  });

  it('pooledZ gives nothing for an empty arm, or where all convert or none does', () => {
    expect(pooledZ(share(0, 0), share(1, 2), special)).toBeNull();
    expect(pooledZ(share(0, 9), share(0, 7), special)).toBeNull();
    expect(pooledZ(share(9, 9), share(7, 7), special)).toBeNull();
  });

  it('wilson gives G34: 35 of 150 lies between 17.3 % and 30.7 %', () => {
    const { low, high } = wilson(share(35, 150)) ?? { low: 0, high: 0 };
    expect([low, high].map((end) => Math.round(end * 1000) / 10)).toEqual([17.3, 30.7]);
    expect(wilson(share(0, 0))).toBeNull();
    expect(wilson(share(0, 5))?.low).toBe(0);
    expect(wilson(share(5, 5))?.high).toBe(1);
  });

  it('Z95 is the quantile of 0.975', () => {
    expect(special.quantile(0.975)).toBe(Z95);
  });

  it('chanceToWin equals slices of the two posteriors, and both chances add up to 1', () => {
    fc.assert(
      fc.property(shares, shares, (a, b) => {
        const chance = chanceToWin(a, b, special);
        expect(chance + chanceToWin(b, a, special)).toBeCloseTo(1, 10);
        expect(Math.abs(chance - slices(a, b))).toBeLessThan(2e-3);
      }),
      { numRuns: 40 },
    );
  });

  it('chanceToWin stays a chance with a million leads and with none', () => {
    expect(chanceToWin(share(500_000, 1_000_000), share(500_400, 1_000_000), special)).toBeCloseTo(0.7142, 3);
    expect(chanceToWin(share(0, 0), share(0, 0), special)).toBe(0.5);
    expect(chanceToWin(share(10, 1_000_000), share(900_000, 1_000_000), special)).toBeCloseTo(1, 10);
    expect(chanceToWin(share(900_000, 1_000_000), share(10, 1_000_000), special)).toBeCloseTo(0, 10);
  });

  it('newcombe holds the difference and is turned with the arms', () => {
    fc.assert(
      fc.property(shares, shares, (a, b) => {
        const there = newcombe(a, b, Z95) ?? { low: 0, high: 0 };
        const back = newcombe(b, a, Z95) ?? { low: 0, high: 0 };
        const difference = b.hits / b.count - a.hits / a.count;
        expect(there.low).toBeLessThanOrEqual(difference + 1e-12);
        expect(there.high).toBeGreaterThanOrEqual(difference - 1e-12);
        expect(back.low).toBeCloseTo(-there.high, 12);
      }),
      { numRuns: 200 },
    );
  });

  it('holm multiplies the least by how many there are and never goes down; what is not defined counts for nothing', () => {
    expect(holm([0.01, 0.04, 0.03])).toEqual([0.03, 0.06, 0.06]);
    expect(holm([0.02, null, 0.03])).toEqual([0.04, null, 0.04]);
    expect(holm([0.9, 0.8])).toEqual([1, 1]);
  });

  it('sampleRatio warns of 1,000 against 1,200 and not of 135 against 115', () => {
    expect(sampleRatio([1000, 1200], [1, 1], special)).toBeCloseTo(2.0079e-5, 9);
    expect(sampleRatio([135, 115], [1, 1], special)).toBeCloseTo(0.205903211, 9);
    expect(sampleRatio([310, 98], [3, 1], special)).toBeCloseTo(0.647434186, 9);
    expect(sampleRatio([0, 0], [1, 1], special)).toBe(1);
  });

  it('tails beyond the reach of a double are 0', () => {
    expect(pooledZ(share(0, 1_000_000), share(999_999, 1_000_000), special)?.p).toBe(0);
    expect(sampleRatio([10, 100_000], [1, 1], special)).toBe(0);
  });

  it('sampleSize rounds the exact number up: 20 % and 5 points take 1,031', () => {
    const detection = { from: 0.2, to: 0.25, alpha: 0.05, power: 0.8 };
    expect(rawSampleSize(detection, special)).toBeCloseTo(1030.2192831104603, 8);
    expect(sampleSize(detection, special)).toBe(1031);
    expect(sampleSize({ ...detection, to: 0.2 }, special)).toBeNull();
    expect(sampleSize({ ...detection, to: 1.2 }, special)).toBeNull();
  });
});
