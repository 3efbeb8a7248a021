import { createTable } from '@sluice/core/table';
import { describe, expect, it } from 'vitest';
import { createFormats, en, funnelFigure, trendFigure } from '../src/index.ts';

const formats = createFormats({ locale: 'en', currency: 'EUR', timezone: 'Europe/Berlin' });
const texts = en;
const info = {
  kind: 'metrics',
  basis: 'activity',
  timezone: 'Europe/Berlin',
  asOf: '2026-11-01T05:00:00Z',
  grain: 'week',
} as const;

describe('trendFigure(table, options)', () => {
  const days = ['2026-07-27', '2026-08-03', '2026-08-10', '2026-08-17'];
  const table = createTable(
    4,
    [
      { name: 'period', role: 'period', unit: null, values: days },
      { name: 'mql', role: 'measure', unit: 'count', values: [2, 40, 50, 30] },
    ],
    { ...info, from: '2026-08-01', to: '2026-08-24' },
  );
  const figure = trendFigure(table, { width: 600, formats, texts, label: 'MQL' });

  it('draws a bucket that begins before the period as open, and leaves it out of the sentence', () => {
    expect(figure.series[0]?.points.map((p) => p.open)).toEqual([true, false, false, false]);
    expect(figure.summary).toContain('Between 30 and 50');
    expect(figure.marks[0]?.lines.at(-1)).toBe(texts.trend.cut);
  });
});

describe('funnelFigure(table, options)', () => {
  const group = (name: string, i: number) => [name, 'lead', 100 - i] as const;
  const rows = Array.from({ length: 9 }, (_, i) => group(`c${i}`, i));
  const column = (
    name: string,
    role: 'dimension' | 'stage' | 'measure',
    values: (string | number)[],
    unit: 'count' | null = null,
  ) => ({ name, role, unit, values });
  const columns = [
    column(
      'channel',
      'dimension',
      rows.map((r) => r[0]),
    ),
    column(
      'stage',
      'stage',
      rows.map((r) => r[1]),
    ),
    column(
      'count',
      'measure',
      rows.map((r) => r[2]),
      'count',
    ),
  ];
  const table = createTable(9, columns, { ...info, kind: 'funnel', from: null, to: null });
  const stages = [{ id: 'lead', label: 'Lead' }];

  it('names a ninth group, and folds from the tenth on', () => {
    const figure = funnelFigure(table, {
      width: 800,
      formats,
      texts,
      stages,
      by: { name: 'channel', label: 'Channel' },
    });
    expect(figure.groups.map((g) => g.label)).toEqual(rows.map((r) => r[0]));
    const ten = createTable(
      10,
      columns.map((c, i) => ({ ...c, values: [...c.values, ['c9', 'lead', 1][i] ?? ''] })),
      table.info,
    );
    const folded = funnelFigure(ten, { width: 800, formats, texts, stages, by: { name: 'channel', label: 'Channel' } });
    expect(folded.groups).toHaveLength(9);
    expect(folded.groups.at(-1)?.label).toBe(texts.other(2));
  });

  it('says a median under a day in hours or minutes', () => {
    const lag = (days: number) => {
      const two = createTable(
        2,
        [
          column('stage', 'stage', ['lead', 'won']),
          column('count', 'measure', [100, 50], 'count'),
          { name: 'median_days_previous', role: 'measure', unit: 'days', values: [null, days] },
        ],
        { ...info, kind: 'funnel', from: null, to: null },
      );
      const both = [...stages, { id: 'won', label: 'Won' }];
      return JSON.stringify(funnelFigure(two, { width: 800, formats, texts, stages: both }).drawing);
    };
    expect(lag(0.0109)).toContain('median 15.7 min');
    expect(lag(0.25)).toContain('median 6 h');
    expect(lag(5.9)).toContain('median 5.9 d');
  });
});
