import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convert, converter } from '../../src/money/index.ts';

fc.configureGlobal({ seed: 20_261_001 });

describe('convert(micro, rateText)', () => {
  it.each<[number | bigint, string, number | bigint]>([
    [100_000_000, '0.92', 92_000_000],
    [1, '0.5', 1],
    [-1, '0.5', -1],
    [1, '0.49', 0],
    [3, '0.5', 2],
    [10_000, '7.1234567', 71_235],
    [1_000_000, '1', 1_000_000],
    [Number.MAX_SAFE_INTEGER, '2', 18_014_398_509_481_982n],
    [18_014_398_509_481_982n, '0.5', Number.MAX_SAFE_INTEGER],
    [0, '0.92', 0],
    [-1, '0.1', 0],
  ])('%s at %s is %s', (micro, rate, result) => {
    expect(convert(micro, rate)).toBe(result);
  });

  it('refuses what is not a positive decimal', () => {
    expect(['', '0', '0.00', '-1', 'abc', '1e3', '1,5', '.'].map((rate) => converter(rate))).toEqual(
      Array(8).fill(null),
    );
    expect(convert(1, 'x')).toBeNull();
  });

  it('rounds the exact product half away from zero', () => {
    const anyMicro = fc.oneof(fc.maxSafeInteger(), fc.integer(), fc.bigInt({ min: -(10n ** 25n), max: 10n ** 25n }));
    fc.assert(
      fc.property(anyMicro, fc.integer({ min: 1, max: 10_000_000 }), (micro, parts) => {
        const rate = `${Math.floor(parts / 10_000)}.${String(parts % 10_000).padStart(4, '0')}`;
        const error = BigInt(convert(micro, rate) ?? 0) * 10_000n - BigInt(micro) * BigInt(parts);
        expect((error < 0n ? -error : error) <= 5000n).toBe(true);
        if (error === 5000n) expect(micro > 0).toBe(true);
        if (error === -5000n) expect(micro < 0).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
