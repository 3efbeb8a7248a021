import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mean, quantileSorted, roundedText, roundHalfUp } from '../../src/stats/index.ts';

fc.configureGlobal({ seed: 20_261_001 });

describe('quantileSorted(values, q)', () => {
  it('interpolates as type 7', () => {
    const values = Float64Array.of(1, 2, 4, 8);
    expect([0, 0.25, 0.5, 0.75, 1].map((q) => quantileSorted(values, q))).toEqual([1, 1.75, 3, 5, 8]);
    expect(quantileSorted(values, 0.9)).toBeCloseTo(6.8, 12);
  });

  it('is the value of one and null of none', () => {
    expect(quantileSorted(Float64Array.of(7), 0.9)).toBe(7);
    expect(quantileSorted(new Float64Array(), 0.5)).toBeNull();
  });

  it('stays between neighbours and grows with q', () => {
    fc.assert(
      fc.property(
        fc.float64Array({ minLength: 1, noNaN: true, min: -1e9, max: 1e9 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (values, q) => {
          values.sort();
          const at = quantileSorted(values, q) ?? Number.NaN;
          expect(at).toBeGreaterThanOrEqual(values[Math.floor((values.length - 1) * q)] ?? Number.NaN);
          expect(at).toBeLessThanOrEqual(values[Math.ceil((values.length - 1) * q)] ?? Number.NaN);
        },
      ),
    );
  });
});

describe('mean(values)', () => {
  it('does not lose small values among large ones', () => {
    expect(mean([1e16, 1, -1e16])).toBe(1 / 3);
    expect(mean(new Float64Array(10).fill(0.1))).toBe(0.1);
    expect(mean([])).toBeNull();
  });
});

describe('roundHalfUp(value, digits)', () => {
  it.each([
    [1.005, 2, 1.01],
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [0.285, 2, 0.29],
    [1.0049, 2, 1],
    [999.995, 2, 1000],
    [9.99, 1, 10],
    [5e-7, 6, 0.000001],
    [4.9e-7, 6, 0],
    [1.5e21, 2, 1.5e21],
    [0.1 + 0.2, 2, 0.3],
    [12.3, 4, 12.3],
    [-0.001, 2, 0],
  ])('takes %d to %d decimals as %d', (value, digits, result) => {
    expect(roundHalfUp(value, digits)).toBe(result);
  });

  it('leaves what is not finite', () => {
    expect([Number.NaN, Infinity, -Infinity].map((value) => roundHalfUp(value, 2))).toEqual([
      Number.NaN,
      Infinity,
      -Infinity,
    ]);
  });

  it('writes exactly the digits asked for', () => {
    expect([
      roundedText(1.005, 2),
      roundedText(3, 2),
      roundedText(-0.001, 2),
      roundedText(0.5, 0),
      roundedText(1e21, 1),
    ]).toEqual(['1.01', '3.00', '0.00', '1', '1000000000000000000000.0']);
  });

  it('moves a value by at most half a place', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), fc.integer({ min: 0, max: 6 }), (value, digits) => {
        expect(Math.abs(roundHalfUp(value, digits) - value)).toBeLessThanOrEqual(0.5 * 10 ** -digits + 1e-9);
      }),
    );
  });
});
