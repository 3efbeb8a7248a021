import type { Table } from '@sluice/core/table';
import { describe, expect, it } from 'vitest';
import { kpiFigure, targetStatus } from '../../src/index.ts';
import { layKpi } from '../../src/picture/lay-kpi.ts';
import { column, MQLS, seriesTable, table, WEEKS, words } from '../fixtures/tables.ts';

const one = (value: string | number | null, unit: 'count' | 'currency' | 'ratio' | 'days') =>
  table([column('m', 'measure', unit, [value])]);
const options = { ...words, width: 260, label: 'Return on investment' };

describe('layKpi', () => {
  it('is as high as what it has to say: no line for a change or a target that is not there', () => {
    const compare = one(2.26, 'ratio');
    const target = { rule: 'at_least', value: 2.4 } as const;
    const heights = [{}, { compare }, { target }, { compare, target }].map((more) => {
      const { height, parts } = layKpi(kpiFigure(one(2.14, 'ratio'), { ...options, ...more }), 260);
      const lowest = parts.flatMap(({ shapes }) => shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.y] : [])));
      expect(Math.max(...lowest)).toBeLessThanOrEqual(height);
      return height;
    });
    expect(heights).toEqual([40, 60, 64, 84]);
  });
});

describe('kpiFigure', () => {
  it('says number, change in points and target of a ratio', () => {
    const figure = kpiFigure(one(2.14, 'ratio'), {
      ...options,
      better: 'higher',
      compare: one(2.26, 'ratio'),
      target: { rule: 'at_least', value: 2.4 },
    });
    expect([figure.number, figure.unit, figure.change?.text, figure.change?.tone]).toEqual([
      '214',
      '\u202f%',
      '▼ 12 pt',
      'bad',
    ]);
    expect([figure.target?.statusText, figure.target?.text, figure.target?.shape]).toEqual([
      'Off target',
      'target 240\u202f%',
      'square',
    ]);
    expect(figure.summary).toBe(
      'Return on investment: 214\u202f%. Down 12 pt on the previous period. Off target, target 240\u202f%.',
    );
  });

  it('says a relative change of counts and money, good or bad by which way is better', () => {
    const cost = kpiFigure(one('41.70', 'currency'), {
      ...options,
      better: 'lower',
      compare: one('44.41', 'currency'),
      target: { rule: 'at_most', value: 50 },
    });
    expect([cost.number, cost.change?.text, cost.change?.tone, cost.target?.text]).toEqual([
      '€41.70',
      '▼ 6.1\u202f%',
      'good',
      'target ≤ €50',
    ]);
    const leads = kpiFigure(one(1924, 'count'), { ...options, compare: one(1778, 'count') });
    expect([leads.number, leads.change?.text, leads.change?.tone]).toEqual(['1,924', '▲ 8.2\u202f%', 'neutral']);
  });

  it('has no change where the other period is 0 or missing, and says when nothing changed', () => {
    expect(kpiFigure(one(5, 'count'), { ...options, compare: one(0, 'count') }).change).toBeNull();
    expect(kpiFigure(one(5, 'count'), { ...options, compare: one(null, 'count') }).change).toBeNull();
    expect(kpiFigure(one(5, 'count'), { ...options, better: 'higher', compare: one(5, 'count') }).change).toMatchObject(
      { direction: 'same', text: 'no change', tone: 'neutral' },
    );
  });

  it('shows a dash with the reason where the number is not defined, and words where it is withheld', () => {
    const undefinedCost = table([
      column('m', 'measure', 'currency', [null], { 0: { kind: 'undefined', reason: 'division-by-zero' } }),
    ]);
    const figure = kpiFigure(undefinedCost, options);
    expect([figure.number, figure.state, figure.remark]).toEqual([
      '—',
      'undefined',
      'Not defined: the denominator is 0.',
    ]);
    const withheld = table([column('m', 'measure', 'count', [null], { 0: { kind: 'withheld' } })]);
    expect(kpiFigure(withheld, options)).toMatchObject({ number: 'Withheld', state: 'withheld' });
    const estimated = table([column('m', 'measure', 'days', [31], { 0: { kind: 'estimated' } })]);
    expect(kpiFigure(estimated, options)).toMatchObject({ number: '≈ 31', unit: ' d' });
  });

  it('draws a sparkline of full buckets with a dot at its end, and lists them in its table', () => {
    const series = seriesTable(MQLS, WEEKS, 'count', { asOf: '2026-10-28T05:00:00Z', to: '2026-11-02' });
    const figure = kpiFigure(one(1924, 'count'), { ...options, series });
    const [line, dot] = figure.sparkline?.shapes ?? [];
    expect(line?.kind === 'path' ? line.d.split('L') : []).toHaveLength(12);
    expect(dot).toMatchObject({ kind: 'circle', x: 96 });
    expect(figure.data.rows.at(-1)?.cells).toEqual([
      { text: '19 Oct 2026', raw: '2026-10-19' },
      { text: '171', raw: 171 },
    ]);
    expect(
      kpiFigure(one(1, 'count'), { ...options, series: seriesTable([1], ['2026-08-03'], 'count') }).sparkline,
    ).toBeNull();
  });
});

describe('kpiFigure with what open windows leave out', () => {
  const judged = { ...options, compare: one(0.5, 'ratio'), target: { rule: 'at_least', value: 0.4 } } as const;

  it('shows the number with all, and compares and judges the one without', () => {
    const figure = kpiFigure(one(0.4, 'ratio'), { ...judged, closed: one(0.3, 'ratio') });
    expect([figure.number, figure.change?.text, figure.target?.status]).toEqual(['40', '▼ 20 pt', 'off_target']);
    const without = kpiFigure(one(0.4, 'ratio'), judged);
    expect([without.number, without.change?.text, without.target?.status]).toEqual(['40', '▼ 10 pt', 'on_track']);
  });

  it('says in its table which numbers are of all and which of closed windows', () => {
    const named = (closed?: Table) =>
      kpiFigure(one(0.4, 'ratio'), { ...judged, closed })
        .data.rows.slice(0, 4)
        .map(({ cells }) => cells.map(({ text }) => text.replace(/\s/gu, ' ')));
    expect(named(one(0.3, 'ratio'))).toEqual([
      ['Value', '40 %'],
      ['Value, closed windows', '30 %'],
      ['Previous period, closed windows', '50 %'],
      ['Change', '▼ 20 pt'],
    ]);
    expect(named().map(([name]) => name)).toEqual(['Value', 'Previous period', 'Change', 'Target']);
  });

  it('has no change and no status where all windows are open', () => {
    const figure = kpiFigure(one(0.4, 'ratio'), { ...judged, closed: one(null, 'ratio') });
    expect([figure.number, figure.change, figure.target?.status]).toEqual(['40', null, 'not_defined']);
  });
});

describe('targetStatus', () => {
  it('is none where what is due is not known', () => {
    for (const rule of ['at_least', 'at_most'] as const)
      expect(targetStatus(100, { rule, value: 240, expected: Number.NaN })).toBe('not_defined');
  });

  it('is on track from the target, at risk within 10 % and off beyond', () => {
    const atLeast = [240, 239, 216, 215].map((actual) => targetStatus(actual, { rule: 'at_least', value: 240 }));
    expect(atLeast).toEqual(['on_track', 'at_risk', 'at_risk', 'off_target']);
    const atMost = [1150, 1186, 1265, 1266].map((actual) => targetStatus(actual, { rule: 'at_most', value: 1150 }));
    expect(atMost).toEqual(['on_track', 'at_risk', 'at_risk', 'off_target']);
  });

  it('compares a running period with its share to date', () => {
    expect(targetStatus(300, { rule: 'at_least', value: 600, expected: 0.5 })).toBe('on_track');
    expect(targetStatus(300, { rule: 'at_least', value: 600 })).toBe('off_target');
  });

  it('has no status without a number or with a target of 0', () => {
    expect(targetStatus(null, { rule: 'at_most', value: 1 })).toBe('not_defined');
    expect(targetStatus(5, { rule: 'at_least', value: 0 })).toBe('not_defined');
  });
});
