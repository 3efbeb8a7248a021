import { describe, expect, it } from 'vitest';
import {
  type FunnelFigure,
  funnelFigure,
  type RectShape,
  type TextShape,
  textWidth,
  trendFigure,
} from '../../src/index.ts';
import { demand, funnelTable, IDS, MQLS, mondays, STAGES, seriesTable, WEEKS, words } from '../fixtures/tables.ts';

/** What a card has for its drawing on a phone 360 px wide, and on one of 280. */
const [phone, least] = [294, 214];

const textsOf = ({ drawing }: Pick<FunnelFigure, 'drawing'>): TextShape[] =>
  drawing.shapes.filter((shape): shape is TextShape => shape.kind === 'text');
const groups = ['Organic search', 'Paid search', 'Email'].map((group, i) => ({
  group,
  stages: IDS,
  counts: [1000 - 90 * i, 200, 80, 40, 20, 10 + i],
}));

describe('trendFigure on a phone', () => {
  it('writes the name of the other period whole', () => {
    const compare = seriesTable(MQLS, WEEKS, 'count', {});
    const figure = trendFigure(seriesTable(MQLS, WEEKS, 'count', {}), { ...words, width: phone, label: 'm', compare });
    expect(textsOf(figure).map(({ text }) => text)).toContain('previous period');
  });
});

describe('trendFigure', () => {
  const shown = (values: readonly string[], unit: 'count' | 'currency' = 'count') =>
    trendFigure(seriesTable(values, mondays('2026-08-03', values.length), unit, {}), {
      ...words,
      width: 440,
      label: 'm',
    });

  it('writes ticks below 0 as short as those above, with the unit at the farthest', () => {
    const ticks = shown(['-300000', '-1070000', '0'], 'currency').ticks.map(({ text }) => text);
    expect(ticks.every((text) => text.length <= 6)).toBe(true);
    expect(ticks[0]).toMatch(/^[−-]€1\.5M$/);
    expect(ticks.slice(1).some((text) => text.includes('€'))).toBe(false);
  });
});

describe('funnelFigure on a phone', () => {
  it('gives the bars of groups the room of the changes, and leaves out all of these', () => {
    const compare = funnelTable(groups.map((each) => ({ ...each, counts: each.counts.map((n) => n + 7) })));
    const figure = funnelFigure(funnelTable(groups), {
      ...words,
      width: phone,
      stages: STAGES,
      by: { name: 'channel', label: 'Channel' },
      compare,
    });
    const longest = figure.drawing.shapes
      .filter((shape): shape is RectShape => shape.kind === 'rect' && shape.role === 'bar')
      .reduce((most, { width }) => Math.max(most, width), 0);
    expect(longest).toBeGreaterThan(phone * 0.35);
    const rates = textsOf(figure).filter(({ key }) => /:rate$/.test(key) && key.split(':').length > 2);
    expect(rates.length).toBeGreaterThan(10);
    expect(rates.filter(({ text }) => text.includes('pt'))).toEqual([]);
  });

  it('writes the names of stages whole before the change of their rates', () => {
    const before = { ...demand, counts: demand.counts.map((n) => n + 40) };
    const options = { ...words, width: least, stages: STAGES, compare: funnelTable([before]) };
    const labels = textsOf(funnelFigure(funnelTable([demand]), options)).filter(({ key }) => /:label$/.test(key));
    expect(labels.map(({ text }) => text)).toContain('Opportunity');
    expect(labels.every(({ text, x }) => x + textWidth(text, 14, true) <= least)).toBe(true);
  });
});

describe('trendFigure on the narrowest phone', () => {
  it('writes the name of the other period whole, in two lines that nothing stands over', () => {
    const compare = seriesTable(MQLS, WEEKS, 'count', {});
    const target = { rule: 'at_least', value: 150 } as const;
    for (const width of [least, 248]) {
      const options = { ...words, width, label: 'm', compare, target };
      const ends = textsOf(trendFigure(seriesTable(MQLS, WEEKS, 'count', {}), options)).filter(({ key }) =>
        key.startsWith('end:'),
      );
      expect(ends.map(({ text }) => text).sort()).toEqual(['period', 'previous', 'target']);
      expect(ends.every(({ text, x }) => x + textWidth(text, 12) <= width)).toBe(true);
      const lines = ends.map(({ y }) => y).sort((a, b) => a - b);
      expect(lines.every((y, i) => i === 0 || y - (lines[i - 1] ?? 0) >= 13)).toBe(true);
    }
  });
});

describe('funnelFigure by groups on a phone', () => {
  it('writes the names of the groups whole', () => {
    const figure = funnelFigure(funnelTable(groups), {
      ...words,
      width: phone,
      stages: STAGES,
      by: { name: 'channel', label: 'Channel' },
    });
    const names = textsOf(figure).filter(({ key }) => key.endsWith(':name'));
    expect(names.map(({ text }) => text)).toEqual(['Organic search', 'Paid search', 'Email']);
  });
});
