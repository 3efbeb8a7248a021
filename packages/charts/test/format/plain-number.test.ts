import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPlain, plainNumber } from '../../src/format/plain-number.ts';

const options: readonly Intl.NumberFormatOptions[] = [
  { maximumFractionDigits: 2 },
  { maximumFractionDigits: 1 },
  { maximumFractionDigits: 0 },
  { maximumFractionDigits: 2, signDisplay: 'exceptZero' },
  ...[0, 1, 2].map((n) => ({ style: 'percent', maximumFractionDigits: n }) as const),
];
const byIntl = (locale: string, text: string, option: Intl.NumberFormatOptions) =>
  new Intl.NumberFormat(locale, option)
    .format(text as Intl.StringNumericLiteral)
    .replace(/^-/, '−')
    .replace(/^−0(?=%?$)/, '0');

const decimals = fc.oneof(
  fc.integer({ min: -3_000_000_000, max: 3_000_000_000 }),
  fc.integer({ min: 0, max: 999_999 }).map((k) => k / 1000),
  fc.integer({ min: 0, max: 99_999 }).map((k) => k / 100_000),
  fc.tuple(fc.nat(50_000), fc.integer({ min: 1, max: 50_000 })).map(([a, b]) => a / b),
  fc.double({ min: -1e7, max: 1e7, noNaN: true }),
);

describe('plainNumber', () => {
  it('writes what Intl writes, or leaves it to Intl', () => {
    fc.assert(
      fc.property(
        decimals.map(String),
        fc.constantFrom(...options),
        fc.constantFrom('en', 'en-US', 'en-GB', 'zh-CN', 'zh-TW'),
        (text, option, locale) => {
          const plain = plainNumber(text, option);
          if (plain !== null) expect(plain).toBe(byIntl(locale, text, option));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('rounds halves of the decimal text away from zero', () => {
    expect(plainNumber('1.005', { maximumFractionDigits: 2 })).toBe('1.01');
    expect(plainNumber('-2.5', { maximumFractionDigits: 0 })).toBe('−3');
    expect(plainNumber('0.145', { style: 'percent', maximumFractionDigits: 0 })).toBe('15%');
  });

  it('writes counts, differences and shares without Intl', () => {
    expect(plainNumber('1234567.891', { maximumFractionDigits: 2 })).toBe('1,234,567.89');
    expect(plainNumber('-19332', { maximumFractionDigits: 2, signDisplay: 'exceptZero' })).toBe('−19,332');
    expect(plainNumber('0', { maximumFractionDigits: 2, signDisplay: 'exceptZero' })).toBe('0');
    expect(plainNumber(String(3903 / 20936), { style: 'percent', maximumFractionDigits: 1 })).toBe('18.6%');
  });

  it('leaves money, compact numbers, exponents and sizes beyond a double to Intl', () => {
    expect(plainNumber('12', { style: 'currency', currency: 'EUR' })).toBeNull();
    expect(plainNumber('12', { notation: 'compact' })).toBeNull();
    expect(plainNumber('1e-7', { maximumFractionDigits: 2 })).toBeNull();
    expect(plainNumber('12345678901234567', { maximumFractionDigits: 2 })).toBeNull();
    expect(plainNumber('12', { minimumFractionDigits: 2, maximumFractionDigits: 2 })).toBeNull();
    expect(plainNumber('0.14499999999999999', { style: 'percent', maximumFractionDigits: 0 })).toBeNull();
  });
});

describe('isPlain', () => {
  it('knows the languages that write digits in threes with commas', () => {
    expect(['en', 'en-GB', 'zh-CN', 'zh-TW'].every(isPlain)).toBe(true);
    expect(['en-IN', 'en-ZA', 'de', 'ar', 'fr', 'zh-CN-u-nu-hanidec'].some(isPlain)).toBe(false);
  });
});
