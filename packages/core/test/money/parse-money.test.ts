import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moneyOfNumber, type NumberFormat, parseMoney } from '../../src/money/index.ts';

fc.configureGlobal({ seed: 20_261_001 });

const ENGLISH: NumberFormat = { decimal: '.', group: ',' };
const GERMAN: NumberFormat = { decimal: ',', group: '.' };
const FRENCH: NumberFormat = { decimal: ',', group: ' ' };
const SWISS: NumberFormat = { decimal: '.', group: "'" };
const PLAIN: NumberFormat = { decimal: '.', group: '' };

const READ: [text: string, format: NumberFormat, micro: number | bigint, rounded?: boolean][] = [
  ['58705.23', ENGLISH, 58_705_230_000],
  ['1,234.56', ENGLISH, 1_234_560_000],
  ['1.234,56', GERMAN, 1_234_560_000],
  ['1.234', GERMAN, 1_234_000_000],
  ['1 234,56', FRENCH, 1_234_560_000],
  ['1\u202f234\u00a0567,5', FRENCH, 1_234_567_500_000],
  ["1'234.5", SWISS, 1_234_500_000],
  ['12,34,567', ENGLISH, 1_234_567_000_000],
  [' -5 ', PLAIN, -5_000_000],
  ['\u22125', PLAIN, -5_000_000],
  ['+.5', PLAIN, 500_000],
  ['5.', PLAIN, 5_000_000],
  ['-0', PLAIN, 0],
  ['0.1', PLAIN, 100_000],
  ['0.0000005', PLAIN, 1, true],
  ['-0.0000005', PLAIN, -1, true],
  ['0.00000049', PLAIN, 0, true],
  ['0.00000005', PLAIN, 0, true],
  ['1.2345670', PLAIN, 1_234_567],
  ['1.2345674999', PLAIN, 1_234_567, true],
  ['5.870523e4', PLAIN, 58_705_230_000],
  ['1E-7', PLAIN, 0, true],
  ['5e-7', PLAIN, 1, true],
  ['9007199254.740991', PLAIN, 9_007_199_254_740_991],
  ['9007199254.740993', PLAIN, 9_007_199_254_740_993n],
  ['9007199254.7409915', PLAIN, 9_007_199_254_740_992n, true],
  ['-12345678901234567.89', PLAIN, -12_345_678_901_234_567_890_000n],
  ['1e20', PLAIN, 10n ** 26n],
];

const REFUSED: [text: string, format: NumberFormat][] = [
  ['', PLAIN],
  ['-', PLAIN],
  ['.', PLAIN],
  ['e5', PLAIN],
  ['1:30', PLAIN],
  ['$5', PLAIN],
  ['5 €', PLAIN],
  ['5%', PLAIN],
  ['(5)', PLAIN],
  ['1,234', PLAIN],
  ['1_000', PLAIN],
  ['0x10', PLAIN],
  ['NaN', PLAIN],
  ['Infinity', PLAIN],
  ['1e999', PLAIN],
  ['1.2.3', PLAIN],
  ['--5', PLAIN],
  ['1,23', ENGLISH],
  ['1,234,5', ENGLISH],
  ['1,234,5.0', ENGLISH],
  ['1234,567', ENGLISH],
  ['1.234,567', ENGLISH],
  ['1,234.5,6', ENGLISH],
  [',123', ENGLISH],
  ['1,,234', ENGLISH],
  ['1_234,567', ENGLISH],
  ['1.5', GERMAN],
  ['1.5', FRENCH],
  ['1,5,6', GERMAN],
];

describe('parseMoney(text, format)', () => {
  it.each(READ)('reads %j exactly', (text, format, micro, rounded = false) => {
    expect(parseMoney(text, format)).toEqual({ micro, rounded });
  });

  it.each(REFUSED)('refuses %j in %j', (text, format) => {
    expect(parseMoney(text, format)).toBeNull();
  });
});

describe('moneyOfNumber(value)', () => {
  it('takes a double at its decimal text', () => {
    expect(moneyOfNumber(58_705.23)).toEqual({ micro: 58_705_230_000, rounded: false });
    expect(moneyOfNumber(0.1 + 0.2)).toEqual({ micro: 300_000, rounded: true });
    expect(moneyOfNumber(-0)).toEqual({ micro: 0, rounded: false });
    expect(moneyOfNumber(1.0000005)).toEqual({ micro: 1_000_001, rounded: true });
    expect(moneyOfNumber(1e20)).toEqual({ micro: 10n ** 26n, rounded: false });
    expect([Number.NaN, Infinity, -Infinity].map(moneyOfNumber)).toEqual([null, null, null]);
  });

  it('agrees with the text of every double', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e12, max: 1e12 }), (value) => {
        expect(moneyOfNumber(value)).toEqual(parseMoney(String(value), PLAIN));
      }),
      { numRuns: 1000 },
    );
    fc.assert(
      fc.property(fc.maxSafeInteger(), (micro) => {
        const value = micro / 1e6;
        expect(moneyOfNumber(value)).toEqual(parseMoney(String(value), PLAIN));
      }),
      { numRuns: 1000 },
    );
  });
});
