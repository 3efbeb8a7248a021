import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { histogramOf, histogramQuantile, logBin, mergeHistograms, quantileSorted } from '../../src/stats/index.ts';

fc.configureGlobal({ seed: 20_261_001 });

const anyValue = fc.oneof(
  fc.constant(0),
  fc.double({ min: 1e-6, max: 1e9, noNaN: true }),
  fc.double({ min: -1e9, max: -1e-6, noNaN: true }),
);

describe('histogramOf(), mergeHistograms() and histogramQuantile()', () => {
  it('has bins 10 % wide', () => {
    expect([1, 1.09, 1.11, 2, 10, 0.95].map(logBin)).toEqual([0, 0, 1, 7, 24, -1]);
  });

  it('estimates every quantile within 5 % of the neighbours it lies between', () => {
    fc.assert(
      fc.property(
        fc.array(anyValue, { minLength: 1, maxLength: 200 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (list, q) => {
          const values = Float64Array.from(list).sort();
          const exact = quantileSorted(values, q) ?? Number.NaN;
          const low = Math.floor((values.length - 1) * q);
          const size = Math.max(Math.abs(values[low] ?? 0), Math.abs(values[low + 1] ?? 0));
          expect(Math.abs((histogramQuantile(histogramOf(list), q) ?? Number.NaN) - exact)).toBeLessThanOrEqual(
            0.05 * size,
          );
        },
      ),
      { numRuns: 500 },
    );
  });

  it('merged equals one of all values, through JSON too', () => {
    fc.assert(
      fc.property(fc.array(anyValue), fc.array(anyValue), (left, right) => {
        const stored = JSON.parse(JSON.stringify(histogramOf(left)));
        expect(mergeHistograms([stored, histogramOf(right)])).toEqual(histogramOf([...left, ...right]));
      }),
    );
  });

  it('keeps zero exact and mirrors what is negative', () => {
    const histogram = histogramOf([-10, -10, 0, 0, 0, 10, 10]);
    expect(histogramQuantile(histogram, 0.5)).toBe(0);
    expect(histogramQuantile(histogram, 0)).toBe(-(histogramQuantile(histogram, 1) ?? 0));
    expect(histogram).toEqual({ zero: 3, positive: [[24, 2]], negative: [[24, 2]] });
  });

  it('counts bins of several together', () => {
    const parts = [histogramOf([10, 0, 10]), histogramOf([10, 1, 0])];
    expect(mergeHistograms(parts)).toEqual({
      zero: 2,
      positive: [
        [0, 1],
        [24, 3],
      ],
      negative: [],
    });
  });

  it('is null without values and refuses what is not finite', () => {
    expect(histogramQuantile(histogramOf([]), 0.5)).toBeNull();
    expect(() => histogramOf([Number.NaN])).toThrow(RangeError);
    expect(() => histogramOf([Infinity])).toThrow(RangeError);
  });
});
