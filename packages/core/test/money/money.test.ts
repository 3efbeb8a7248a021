import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MoneySum, minorDigits, minorUnitMicro, moneyNumber, moneyText, parseMoney } from '../../src/money/index.ts';

fc.configureGlobal({ seed: 20_261_001 });

const anyMicro = fc.oneof(fc.maxSafeInteger(), fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }));

describe('MoneySum', () => {
  it('sums 0.1 ten times and 0.01 a million times exactly', () => {
    const tenths = new MoneySum();
    for (let i = 0; i < 10; i++) tenths.add(100_000);
    expect(moneyText(tenths.micro)).toBe('1');
    const cents = new MoneySum();
    for (let i = 0; i < 1_000_000; i++) cents.add(10_000);
    expect(moneyText(cents.micro)).toBe('10000');
  });

  it('is exact past 2^53 and comes back to a number', () => {
    const sum = new MoneySum();
    sum.add(Number.MAX_SAFE_INTEGER);
    sum.add(2);
    expect(sum.micro).toBe(9_007_199_254_740_993n);
    sum.add(-2);
    expect(sum.micro).toBe(Number.MAX_SAFE_INTEGER);
  });

  it('equals the BigInt sum, in one part or in two', () => {
    fc.assert(
      fc.property(fc.array(anyMicro), fc.array(anyMicro), (left, right) => {
        const one = new MoneySum();
        const two = new MoneySum();
        for (const value of left) one.add(value);
        for (const value of right) two.add(value);
        one.merge(two);
        const exact = [...left, ...right].reduce<bigint>((sum, value) => sum + BigInt(value), 0n);
        expect(BigInt(one.micro)).toBe(exact);
        expect(typeof one.micro).toBe(Number.isSafeInteger(Number(exact)) ? 'number' : 'bigint');
      }),
      { numRuns: 500 },
    );
  });
});

describe('moneyText(micro)', () => {
  it.each<[number | bigint, string]>([
    [58_705_230_000, '58705.23'],
    [-500_000, '-0.5'],
    [100_000_000, '100'],
    [0, '0'],
    [1, '0.000001'],
    [-1_000_001, '-1.000001'],
    [Number.MAX_SAFE_INTEGER, '9007199254.740991'],
    [10n ** 26n, '100000000000000000000'],
    [-(10n ** 26n) - 10n, '-100000000000000000000.00001'],
  ])('writes %s as %s', (micro, text) => {
    expect(moneyText(micro)).toBe(text);
  });

  it('is read back by parseMoney', () => {
    fc.assert(
      fc.property(anyMicro, (micro) => {
        const back = parseMoney(moneyText(micro), { decimal: '.', group: '' });
        expect(back?.rounded).toBe(false);
        expect(BigInt(back?.micro ?? 0)).toBe(BigInt(micro));
      }),
    );
  });

  it('has a nearest double for ratios', () => {
    expect([moneyNumber(58_705_230_000), moneyNumber(10n ** 26n)]).toEqual([58_705.23, 1e20]);
  });
});

describe('minorDigits(currency)', () => {
  it('is 2 for EUR, 0 for JPY, 3 for KWD', () => {
    expect(['EUR', 'USD', 'CNY', 'JPY', 'KWD', 'nonsense'].map(minorDigits)).toEqual([2, 2, 2, 0, 3, 2]);
    expect(['EUR', 'JPY', 'KWD'].map(minorUnitMicro)).toEqual([10_000, 1_000_000, 1000]);
  });
});
