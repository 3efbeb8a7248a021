import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitDays, splitRun } from '../../src/money/index.ts';

fc.configureGlobal({ seed: 20_261_001 });

const CENT = 10_000;

describe('splitDays(cost, n, i, minorUnit)', () => {
  it('gives 100.00 over three days as 33.33, 33.34, 33.33', () => {
    expect([1, 2, 3].map((i) => splitDays(100_000_000, 3, i, CENT))).toEqual([33_330_000, 33_340_000, 33_330_000]);
  });

  it('rounds credits away from zero as well', () => {
    expect([1, 2].map((i) => splitDays(-10_000, 2, i, CENT))).toEqual([-10_000, 0]);
    expect([1, 2].map((i) => splitDays(10_000, 2, i, CENT))).toEqual([10_000, 0]);
  });

  it('leaves digits below the minor unit to the last day', () => {
    expect([1, 2].map((i) => splitDays(1_005_000, 2, i, CENT))).toEqual([500_000, 505_000]);
    expect(splitDays(123, 1, 1, CENT)).toBe(123);
  });

  it('splits whole yen', () => {
    expect([1, 2, 3].map((i) => splitDays(100_000_000, 3, i, 1_000_000))).toEqual([33_000_000, 34_000_000, 33_000_000]);
  });

  it('adds up over any run, and over all days to the cost', () => {
    const cost = fc.oneof(fc.maxSafeInteger(), fc.bigInt({ min: -(10n ** 25n), max: 10n ** 25n }), fc.integer());
    const unit = fc.constantFrom(1_000_000, CENT, 1000, 1);
    fc.assert(
      fc.property(cost, fc.integer({ min: 1, max: 40 }), unit, fc.nat(), fc.nat(), (c, n, minorUnit, a, b) => {
        const [first, last] = [(a % n) + 1, (b % n) + 1].sort((x, y) => x - y) as [number, number];
        const days = Array.from({ length: n }, (_, i) => BigInt(splitDays(c, n, i + 1, minorUnit)));
        const sum = (parts: bigint[]) => parts.reduce((total, part) => total + part, 0n);
        expect(sum(days)).toBe(BigInt(c));
        expect(sum(days.slice(first - 1, last))).toBe(BigInt(splitRun(c, n, first, last, minorUnit)));
        for (const day of days.slice(0, -1)) expect(day % BigInt(minorUnit)).toBe(0n);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps each running total within half a minor unit of its share', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 2, max: 400 }), fc.nat(), (c, n, a) => {
        const i = (a % (n - 1)) + 1;
        expect(Math.abs(Number(splitRun(c, n, 1, i, CENT)) - (c * i) / n)).toBeLessThanOrEqual(CENT / 2 + 1e-3);
      }),
    );
  });
});
