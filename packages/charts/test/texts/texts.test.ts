import { describe, expect, it } from 'vitest';
import { CATEGORY_COLORS, categoryToken, definitionOf, en, labelOf, periodLabel, textsFor } from '../../src/index.ts';
import { formats, funnelTable, texts } from '../fixtures/tables.ts';

describe('textsFor', () => {
  const cases = [
    ['zh-CN', 'zh-CN'],
    ['zh', 'zh-CN'],
    ['zh-Hans', 'zh-CN'],
    ['zh-SG', 'zh-CN'],
    ['zh-Hans-HK', 'zh-CN'],
    ['zh-TW', 'zh-TW'],
    ['ZH-hant', 'zh-TW'],
    ['zh-HK', 'zh-TW'],
    ['zh-MO', 'zh-TW'],
    ['en-GB', 'en'],
    ['fr-CA', 'en'],
    ['ja', 'en'],
    ['', 'en'],
    ['not a tag', 'en'],
    ['constructor', 'en'],
  ] as const;

  it.each(cases)('of %s are those of %s', async (tag, locale) => {
    expect((await textsFor(tag)).locale).toBe(locale);
  });
});

describe('en', () => {
  const samples = (value: unknown): string[] => {
    if (typeof value === 'string') return [value];
    if (typeof value === 'function') return [String(value(...Array.from({ length: value.length || 1 }, () => 'x')))];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(samples) : [];
  };

  it('has words for every entry', () => {
    const { join, label, subject, trend, ...rest } = en;
    const { sentence, ...lines } = trend;
    for (const text of [...samples(rest), ...samples(lines)]) expect(text).toMatch(/\S/);
    expect([subject('lead', 1), subject('deal')]).toEqual(['lead', 'deals']);
    expect(join(['a', '', 'b'])).toBe('a b');
    expect([label('a', []), label('a', ['b', 'c'])]).toEqual(['a.', 'a: b, c.']);
    expect(sentence(['a', '', 'b'])).toBe('a; b.');
  });

  it('has a reason for every kind of undefined value', () => {
    expect(en.state.undefinedReason('not-split-by-this-dimension')).toContain('cannot be split');
  });
});

describe('labelOf', () => {
  it('takes the nearest language of the file', () => {
    const text = { default: 'Leads', byLocale: { zh: '线索' } };
    expect([labelOf(text, 'zh-CN'), labelOf(text, 'fr'), labelOf({ default: 'X' }, 'en')]).toEqual([
      '线索',
      'Leads',
      'X',
    ]);
  });

  it('reads another region of the same Chinese, never the other Chinese', () => {
    const text = { default: 'Leads', byLocale: { 'zh-CN': '线索', 'zh-TW': '潛在客戶' } };
    expect(['zh-HK', 'zh-Hans', 'zh-Hant', 'zh'].map((tag) => labelOf(text, tag))).toEqual([
      '潛在客戶',
      '线索',
      '潛在客戶',
      '线索',
    ]);
    expect(labelOf({ default: 'Leads', byLocale: { 'zh-CN': '线索' } }, 'zh-TW')).toBe('Leads');
  });
});

describe('periodLabel', () => {
  it('reads the time words of the file', () => {
    const asked = [
      'last 3 months',
      'last 1 week',
      'this quarter',
      '2026-Q4',
      '2026-10',
      '2026',
      '2026-10-05',
      'FY2026-Q1',
      '2026-10-01..2026-12-31',
      'all time',
      'someday',
    ];
    expect(asked.map((words) => periodLabel(words, formats, texts))).toEqual([
      'Last 3 months',
      'Last week',
      'This quarter to date',
      'Q4 2026',
      'Oct 2026',
      '2026',
      '5 Oct 2026',
      'FY2026 Q1',
      'Q4 2026',
      'All time',
      'someday',
    ]);
  });
});

describe('definitionOf', () => {
  it('lists what the number is of, in reading order, without empty entries', () => {
    const { info } = funnelTable([], { byDay: true });
    const panel = definitionOf(
      { title: 'Win rate', description: 'Won of closed.', formula: 'won / (won + lost)', window: null, vanity: true },
      info,
      formats,
      texts,
    );
    expect(panel.description).toBe(`Won of closed. ${texts.info.vanity}`);
    expect(panel.entries.map((e) => [e.term, e.text])).toEqual([
      ['Formula', 'won / (won + lost)'],
      ['Window', 'none'],
      ['Period', '1 Aug – 31 Oct 2026'],
      ['Time zone', 'Europe/Berlin'],
      ['Counted by', 'entries: who entered in the period, whenever they went on. Compared by calendar day.'],
      ['As of', '1 Nov 2026, 06:00'],
    ]);
  });
});

describe('categoryToken', () => {
  it('names the eight colours in order, and Other beyond them', () => {
    expect(CATEGORY_COLORS).toHaveLength(8);
    expect([categoryToken(0), categoryToken(7), categoryToken(8)]).toEqual([
      '--sluice-category-1',
      '--sluice-category-8',
      '--sluice-category-other',
    ]);
  });
});

const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: string, b: string): number => {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
};

describe('CATEGORY_COLORS', () => {
  it('has at least 3.05 to 1 on light and on dark', () => {
    for (const color of CATEGORY_COLORS)
      for (const surface of ['#ffffff', '#15181d']) expect(contrast(color, surface)).toBeGreaterThanOrEqual(3.05);
  });
});
