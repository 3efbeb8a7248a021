import { describe, expect, it } from 'vitest';
import { fits } from '../../src/validate/fits.ts';
import { grammar } from '../../src/validate/generated/grammar.ts';
import { meantValue } from '../../src/validate/meant-value.ts';
import { nearestPeriod } from '../../src/validate/nearest-period.ts';
import { isRealTime } from '../../src/validate/real-time.ts';

describe('nearestPeriod(text)', () => {
  it.each([
    ['last quarter', 'last 1 quarter'],
    ['Last 3 Months', 'last 3 months'],
    ['past 30 days', 'last 30 days'],
    ['previous year', 'last 1 year'],
    ['current month', 'this month'],
    ['YTD', 'this year'],
    ['Q1 2026', '2026-Q1'],
    ['2026 Q3', '2026-Q3'],
    ['March 2026', '2026-03'],
    ['2026/3', '2026-03'],
    ['Q5 2026', undefined],
    ['2026-13', undefined],
    ['last moon', undefined],
    ['someday', undefined],
  ])('%s: %s', (text, meant) => expect(nearestPeriod(text)).toBe(meant));
});

describe('meantValue(found)', () => {
  const number = (value: string, type: 'number' | 'integer' = 'number') =>
    meantValue({ value, source: value, path: [], expected: [type] })?.text;

  it('reads shares, currencies and thousands, and nothing that could be two numbers', () => {
    expect(['50%', '12.5 %', '€1,000', '1.234.567', '1 000', '10 EUR'].map((text) => number(text))).toEqual([
      '0.5',
      '0.125',
      '1000',
      '1234567',
      '1000',
      '10',
    ]);
    expect(['about 5', '1,5', '1,00', 'ten', '1k'].map((text) => number(text))).toEqual(Array(5).fill(undefined));
    expect(number('50%', 'integer')).toBeUndefined();
  });

  it('puts a list into brackets, but no text that has brackets or quotes of its own', () => {
    const list = (source: string) => meantValue({ value: source, source, path: [], expected: ['array'] });
    expect(list('a, b')).toEqual({ text: '[a, b]', isCertain: true });
    expect([list('{a}'), list('"a", b'), list('a # b')]).toEqual([undefined, undefined, undefined]);
  });
});

describe('fits(grammar, value, isRealTime)', () => {
  it('refuses days that do not exist, which their form alone does not show', () => {
    expect(fits(grammar, { sluice: 1, as_of: '2026-02-30' })).toBe(true);
    expect(fits(grammar, { sluice: 1, as_of: '2026-02-30' }, isRealTime)).toBe(false);
    expect(fits(grammar, { sluice: 1, as_of: '2028-02-29' }, isRealTime)).toBe(true);
  });
});
