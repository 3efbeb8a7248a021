import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LogHistogram, logBin, quantileSorted } from '../../src/stats/index.ts';

fc.configureGlobal({ seed: 20_261_001 });

function histogramOf(values: Iterable<number>): LogHistogram {
  const histogram = new LogHistogram();
  for (const value of values) histogram.add(value);
  return histogram;
}

const anyValue = fc.oneof(
  fc.constant(0),
  fc.double({ min: 1e-6, max: 1e9, noNaN: true }),
  fc.double({ min: -1e9, max: -1e-6, noNaN: true }),
);

describe('LogHistogram', () => {
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
          expect(Math.abs((histogramOf(list).quantile(q) ?? Number.NaN) - exact)).toBeLessThanOrEqual(0.05 * size);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('merged equals one of all values, through JSON too', () => {
    fc.assert(
      fc.property(fc.array(anyValue), fc.array(anyValue), (left, right) => {
        const merged = LogHistogram.fromJSON(JSON.parse(JSON.stringify(histogramOf(left))));
        merged.merge(histogramOf(right));
        expect(merged.toJSON()).toEqual(histogramOf([...left, ...right]).toJSON());
        expect(merged.count).toBe(left.length + right.length);
      }),
    );
  });

  it('keeps zero exact and mirrors what is negative', () => {
    const histogram = histogramOf([-10, -10, 0, 0, 0, 10, 10]);
    expect(histogram.quantile(0.5)).toBe(0);
    expect(histogram.quantile(0)).toBe(-(histogram.quantile(1) ?? 0));
    expect(histogram.toJSON()).toEqual({ zero: 3, positive: [[24, 2]], negative: [[24, 2]] });
  });

  it('counts a value many times at once', () => {
    const histogram = new LogHistogram();
    histogram.add(10, 3);
    histogram.add(0, 2);
    expect(histogram.toJSON()).toEqual({ zero: 2, positive: [[24, 3]], negative: [] });
    expect(histogram.count).toBe(5);
  });

  it('is null without values and refuses what is not finite', () => {
    expect(new LogHistogram().quantile(0.5)).toBeNull();
    expect(() => new LogHistogram().add(Number.NaN)).toThrow(RangeError);
    expect(() => new LogHistogram().add(Infinity)).toThrow(RangeError);
  });
});
