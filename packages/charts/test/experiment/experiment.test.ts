import { createTable, type ExperimentFacts, type TableColumn } from '@sluice/core/table';
import { describe, expect, it } from 'vitest';
import { experimentFigure, experimentTexts } from '../../src/experiment/index.ts';
import { createFormats, en, textsFor, textWidth } from '../../src/index.ts';

const facts: ExperimentFacts = {
  inTwoArms: 3,
  inNoArm: 0,
  planned: 1000,
  sampleRatio: 0.4,
  alpha: 0.05,
  verdict: { kind: 'better', arm: 'short' },
};
const columns: Readonly<Record<string, readonly (string | number | null)[]>> = {
  arm: ['control', 'short'],
  count: [1108, 1135],
  conversions: [107, 144],
  maturing: [0, 0],
  rate: [0.0966, 0.127],
  rate_low: [0.0805, 0.109],
  rate_high: [0.115, 0.148],
  difference: [null, 0.0303],
  difference_low: [null, 0.0042],
  difference_high: [null, 0.0564],
  p: [null, 0.023],
  p_adjusted: [null, 0.023],
  chance: [null, 0.9996],
  needed: [0, 0],
};

function figure(more: Partial<ExperimentFacts> = {}, locale = 'en', texts = en, width = 640) {
  const made = Object.entries(columns).map(
    ([name, values]): TableColumn => ({ name, role: name === 'arm' ? 'dimension' : 'measure', unit: null, values }),
  );
  const info = { kind: 'experiment', basis: 'entries', from: null, to: null, asOf: null, timezone: 'UTC' } as const;
  const table = createTable(2, made, { ...info, experiment: { ...facts, ...more } });
  const formats = createFormats({ locale, currency: 'EUR', timezone: 'UTC' });
  return experimentFigure(table, { width, formats, texts, words: experimentTexts(locale) });
}

describe('experimentFigure', () => {
  it('says the verdict with the difference, its interval and p', () => {
    const { summary, note, marks, data } = figure();
    expect(summary).toBe('“short” does better than control: +3.03 points (+0.42 to +5.64), p = 0.023.');
    expect(note).toMatch(/^3 seen in two arms, left out · /);
    expect(marks.map(({ id }) => id)).toEqual(['control', 'short']);
    expect(data.rows[1]?.cells.map(({ text }) => text).join()).toMatch(/> 99\.9\s%/);
  });

  it('says that it is too early, and warns first where arms are not as full as they should be', () => {
    const { summary } = figure({ verdict: { kind: 'no_decision', needed: 865 }, sampleRatio: 0.00002 });
    expect(summary).toMatch(
      /^Sample ratio mismatch \(p < 0.0001\).*No decision yet: 865 more leads are needed, 1,000 in each arm\.$/,
    );
  });

  it('writes how an arm stands in two lines where one is too narrow, without cutting it', async () => {
    for (const [locale, texts] of [['en', en] as const, ['zh-CN', await textsFor('zh-CN')] as const]) {
      const { drawing } = figure({}, locale, texts, 214);
      const lines = drawing.shapes.flatMap((shape) =>
        shape.kind === 'text' && shape.key.startsWith('short:left') ? [shape] : [],
      );
      expect(lines).toHaveLength(2);
      expect(lines.map(({ text }) => text).join(' ')).not.toContain('…');
      expect(lines.every(({ text, y }) => textWidth(text, 12) <= 214 && y <= 2 * 68)).toBe(true);
    }
  });

  it('says it in Chinese', async () => {
    const { summary } = figure({}, 'zh-CN', await textsFor('zh-CN'));
    expect(summary).toBe('“short”优于对照组：+3.03 个百分点（+0.42 至 +5.64），p = 0.023。');
  });

  it('draws each interval on one scale, the rate within it', () => {
    const { shapes } = figure().drawing;
    const at = (key: string) => shapes.find((shape) => shape.key === key);
    const [interval, rate] = [at('short:interval'), at('short:rate')];
    if (interval?.kind !== 'rect' || rate?.kind !== 'circle') throw new Error('no interval');
    expect(rate.x).toBeGreaterThan(interval.x);
    expect(rate.x).toBeLessThan(interval.x + interval.width);
  });
});
