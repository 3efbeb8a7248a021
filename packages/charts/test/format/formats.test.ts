import { describe, expect, it } from 'vitest';
import { createFormats } from '../../src/index.ts';
import { formats } from '../fixtures/tables.ts';

const chinese = createFormats({ locale: 'zh-CN', currency: 'CNY', timezone: 'Asia/Shanghai' });
const nnbsp = '\u202f';

describe('createFormats', () => {
  it('writes counts exactly in tables and compactly in charts from 100,000', () => {
    expect([formats.count(24318), formats.shortCount(24318), formats.shortCount(124318)]).toEqual([
      '24,318',
      '24,318',
      '124K',
    ]);
    expect([formats.compact(12432), chinese.compact(12432), chinese.compact(3.2e8)]).toEqual([
      '12.4K',
      '1.24万',
      '3.2亿',
    ]);
  });

  it('formats money from exact decimal text beyond the precision of a double', () => {
    expect(formats.money('12345678901234567890.125')).toBe('€12,345,678,901,234,567,890.13');
    expect(formats.money('-0.5')).toBe('−€0.50');
    expect([formats.headlineMoney('41.7'), formats.headlineMoney('1186.4'), formats.shortMoney('124730')]).toEqual([
      '€41.70',
      '€1,186',
      '€125K',
    ]);
  });

  it('rounds ratios to three digits and at most two decimals, half away from zero on the decimal text', () => {
    const shown = [0.20503, 0.0791183, 0.0087178, 0.07905, 0.01095, 1, 0.46, 14.104, 0, -0.1234].map(formats.ratio);
    expect(shown).toEqual(
      ['20.5', '7.91', '0.87', '7.91', '1.1', '100', '46', '1,410', '0', '−12.3'].map((text) => `${text}${nnbsp}%`),
    );
  });

  it('never shows a small ratio as zero', () => {
    expect(formats.ratio(0.00001)).toBe(`< 0.01${nnbsp}%`);
  });

  it('splits the headline of a ratio from its unit', () => {
    expect(formats.headline(2.14, 'ratio')).toEqual({ text: '214', unit: `${nnbsp}%` });
    expect(formats.headline('1186', 'currency')).toEqual({ text: '€1,186', unit: '' });
  });

  it('writes a dash for null and for what is no number', () => {
    expect([
      formats.count(null),
      formats.money('abc'),
      formats.ratio(Number.NaN),
      formats.day(null),
      formats.points(null),
    ]).toEqual(['—', '—', '—', '—', '—']);
  });

  it('signs points and differences with a real minus', () => {
    expect([formats.points(0.0123), formats.points(-0.12), formats.points(0), formats.signed(-19332)]).toEqual([
      '+1.23',
      '−12',
      '0',
      '−19,332',
    ]);
  });

  it('writes the unit of an axis at the top tick only', () => {
    const thousands = formats.axis(200000, 'currency');
    expect([0, 100000, 200000].map(thousands)).toEqual(['0', '100', '€200K']);
    const percent = formats.axis(0.3, 'ratio');
    expect([0, 0.1, 0.3].map(percent)).toEqual(['0', '10', `30${nnbsp}%`]);
    expect([5000, 10000].map(chinese.axis(10000, 'count'))).toEqual(['0.5', '1万']);
    expect([50, 200].map(formats.axis(200, 'count'))).toEqual(['50', '200']);
  });

  it('falls back to something readable for a wrong locale, currency or zone', () => {
    const odd = createFormats({ locale: 'not a locale', currency: 'nope', timezone: 'Mars/Base' });
    expect([odd.count(1234), odd.money('1'), odd.instant('2026-11-01T05:00:00Z')]).toEqual([
      '1,234',
      '1.00',
      '1 Nov 2026, 05:00',
    ]);
  });
});

describe('the dates of createFormats', () => {
  it('writes days, and instants in the zone of the file', () => {
    expect(formats.day('2024-11-03')).toBe('3 Nov 2024');
    expect(formats.instant('2026-11-01T05:00:00Z', false)).toBe('1 Nov, 06:00');
    expect(formats.localDay('2026-10-31T23:30:00Z')).toBe('2026-11-01');
  });

  it('names half-open periods by the calendar unit they fill, else by their first and last day', () => {
    const ranges = [
      ['2026-08-01', '2026-11-01'],
      ['2026-10-01', '2027-01-01'],
      ['2026-08-01', '2026-09-01'],
      ['2026-01-01', '2027-01-01'],
      ['2026-08-03', '2026-08-04'],
    ] as const;
    expect(ranges.map(([from, to]) => formats.range(from, to))).toEqual([
      '1 Aug – 31 Oct 2026',
      'Q4 2026',
      'Aug 2026',
      '2026',
      '3 Aug 2026',
    ]);
    expect(formats.range(null, '2026-01-01')).toBe('');
    expect(chinese.range('2026-08-01', '2026-11-01')).toBe('2026年8月1日 – 10月31日');
  });

  it('names buckets by grain, fiscal years by the calendar year in which they end', () => {
    const fiscal = createFormats({ locale: 'en', currency: 'EUR', timezone: 'UTC', fiscalYearStarts: 2 });
    expect(['week', 'month', 'quarter', 'year'].map((grain) => formats.bucket('2026-09-01', grain))).toEqual([
      '1 Sep 2026',
      'Sep 2026',
      'Q3 2026',
      '2026',
    ]);
    expect(fiscal.bucket('2026-02-01', 'fiscal_quarter')).toBe('FY2027 Q1');
    expect(fiscal.bucket('2026-01-01', 'fiscal_quarter')).toBe('FY2026 Q4');
    expect(fiscal.bucket('2026-02-01', 'fiscal_year')).toBe('FY2027');
  });

  it('writes the year on an axis only where it changes', () => {
    expect(formats.tick('2026-08-03', 'week', '2026-07-27')).toBe('3 Aug');
    expect(formats.tick('2026-01-01', 'month', '2025-12-01')).toBe('Jan 2026');
  });
});
