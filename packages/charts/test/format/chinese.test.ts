import { describe, expect, it } from 'vitest';
import { createFormats, type Texts, textsFor } from '../../src/index.ts';

const zhCN = await textsFor('zh-CN');
const zhTW = await textsFor('zh-TW');
const formatsOf = (locale: string, currency: string, texts: Texts) =>
  createFormats({ locale, currency, timezone: 'Asia/Taipei', fiscalYearStarts: 4, dates: texts.dates });
const mainland = formatsOf('zh-CN', 'CNY', zhCN);
const taiwan = formatsOf('zh-TW', 'TWD', zhTW);

describe('numbers in Chinese', () => {
  it('are compact by 万 and 亿, 萬 and 億', () => {
    expect([12_432, 1.5e8, 1.5e12].map(mainland.compact)).toEqual(['1.24万', '1.5亿', '1.5万亿']);
    expect([12_432, 1.5e8, 1.5e12].map(taiwan.compact)).toEqual(['1.24萬', '1.5億', '1.5兆']);
  });

  it('are compact by 萬 for every region that writes so', () => {
    expect(formatsOf('zh-HK', 'HKD', zhTW).compact(123_456)).toBe('12.3萬');
    expect(formatsOf('zh-Hant', 'HKD', zhTW).locale).toBe('zh-TW');
    expect(formatsOf('zh-Hans-SG', 'SGD', zhCN).compact(123_456)).toBe('12.3万');
  });

  it('have no gap before the percent sign', () => {
    expect([mainland.ratio(0.205), taiwan.change(0.082), mainland.ratio(0.00001)]).toEqual([
      '20.5%',
      '8.2%',
      '< 0.01%',
    ]);
    expect(mainland.headline(0.205, 'ratio')).toEqual({ text: '20.5', unit: '%' });
  });

  it('have the signs of their currencies', () => {
    expect([mainland.money('1234.5'), mainland.shortMoney(1_234_567), taiwan.money(98)]).toEqual([
      '¥1,234.50',
      '¥123万',
      '$98.00',
    ]);
  });
});

describe('dates in Chinese', () => {
  it('name quarters, years and fiscal years in the words of the locale', () => {
    const grains = ['quarter', 'year', 'fiscal_quarter', 'fiscal_year', 'month', 'week'];
    expect(grains.map((grain) => mainland.bucket('2026-07-01', grain))).toEqual([
      '2026年第3季度',
      '2026年',
      '2027财年第2季度',
      '2027财年',
      '2026年7月',
      '2026年7月1日',
    ]);
    expect(grains.map((grain) => taiwan.bucket('2026-07-01', grain))).toEqual([
      '2026年第3季',
      '2026年',
      '2027會計年度第2季',
      '2027會計年度',
      '2026年7月',
      '2026年7月1日',
    ]);
  });

  it('leave out the year on an axis where it is the same', () => {
    expect(mainland.tick('2026-07-01', 'quarter', '2026-04-01')).toBe('第3季度');
    expect(mainland.range('2026-07-01', '2026-10-01')).toBe('2026年第3季度');
  });
});

describe('order and lists', () => {
  it('sort by the sound on the mainland, by strokes in Taiwan, by letters in English', () => {
    const names = ['陳', '二', '阿', '張', '一'];
    expect([...names].sort(taiwan.compare)).toEqual(['一', '二', '阿', '張', '陳']);
    expect([...['陈', '二', '阿', '张', '一']].sort(mainland.compare)).toEqual(['阿', '陈', '二', '一', '张']);
    expect(['b10', 'B2', 'a'].sort(mainland.compare)).toEqual(['a', 'B2', 'b10']);
  });

  it('are joined as the locale does', () => {
    const english = createFormats({ locale: 'en', currency: 'EUR', timezone: 'UTC' });
    expect([english, mainland, taiwan].map(({ list }) => list(['a', 'b', 'c']))).toEqual([
      'a, b, c',
      'a、b、c',
      'a、b和c',
    ]);
  });
});

describe('periods and counts in words', () => {
  it('are those of the locale', () => {
    const grains = ['day', 'week', 'month', 'quarter', 'year', 'fiscal_quarter'];
    expect(grains.map((grain) => zhCN.filter.lastUnits(1, grain))).toEqual([
      '昨天',
      '上周',
      '上个月',
      '上一季度',
      '去年',
      '上一财季',
    ]);
    expect(grains.map((grain) => zhTW.filter.thisUnit(grain))).toEqual([
      '今天',
      '本週至今',
      '本月至今',
      '本季至今',
      '今年至今',
      '本會計季度至今',
    ]);
    expect([zhCN.filter.lastUnits(3, 'month'), zhTW.filter.lastUnits(12, 'week')]).toEqual([
      '最近 3 个月',
      '過去 12 週',
    ]);
  });

  it('stand apart from Latin letters and digits, and close to Han characters', () => {
    expect(zhCN.funnel.leak('MQL', '商机')).toBe('MQL 到商机之间流失最多。');
    expect(zhCN.funnel.leak('线索', 'SQL')).toBe('线索到 SQL 之间流失最多。');
    expect(zhCN.filter.asOf('2026年8月1日')).toBe('截至 2026年8月1日');
    expect(zhTW.kpi.changed('up', '8.2%')).toBe('比前一期間增加 8.2%。');
  });
});
