import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitMoney } from '../../src/attribution/index.ts';

const cent = 10_000;

describe('splitMoney', () => {
  it('rounds the running total to cents, half away from zero, and loses nothing', () => {
    expect(splitMoney(100_000_000, [1, 1, 1], cent)).toEqual([33_330_000, 33_340_000, 33_330_000]);
    expect(splitMoney(10_000, [1, 1], cent)).toEqual([10_000, 0]);
    expect(splitMoney(-10_000, [1, 1], cent)).toEqual([-10_000, 0]);
    expect(splitMoney(1_234_567, [1, 1], cent)).toEqual([620_000, 614_567]);
  });

  it('gives a weight of 0 nothing, and nothing at all without weights', () => {
    expect(splitMoney(100_010_000, [1, 0, 2, 0], cent)).toEqual([33_340_000, 0, 66_670_000, 0]);
    expect(splitMoney(5, [0, 0], cent)).toEqual([0, 0]);
  });

  it('always adds up, amounts past 2^53 included', () => {
    const weights = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 9 });
    const amount = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });
    fc.assert(
      fc.property(amount, weights, (micro, each) => {
        fc.pre(each.some((weight) => weight > 0));
        const isSafe = micro >= BigInt(Number.MIN_SAFE_INTEGER) && micro <= BigInt(Number.MAX_SAFE_INTEGER);
        const parts = splitMoney(isSafe ? Number(micro) : micro, each, cent);
        expect(parts.reduce<bigint>((sum, part) => sum + BigInt(part), 0n)).toBe(micro);
      }),
      { numRuns: 200 },
    );
  });
});
