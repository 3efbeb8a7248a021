import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { skeletonHeight, type TextShape, trendFigure } from '../../src/index.ts';
import { expectSoundDrawing, expectSoundMarks } from '../fixtures/geometry.ts';
import { column, MQLS, mondays, seriesTable, table, WEEKS, words } from '../fixtures/tables.ts';

const running = { asOf: '2026-10-28T05:00:00Z', from: '2026-08-03', to: '2026-11-02' };
const options = { ...words, width: 440, label: 'MQLs per week' };
const split = (groups: readonly string[], unit: 'count' | 'ratio' = 'count') => {
  const cells = groups.flatMap((group, g) => WEEKS.map((day, k) => ({ group, day, value: 100 - 10 * g + k })));
  return table(
    [
      column(
        'period',
        'period',
        null,
        cells.map((c) => c.day),
      ),
      column(
        'channel',
        'dimension',
        null,
        cells.map((c) => c.group),
      ),
      column(
        'm',
        'measure',
        unit,
        cells.map((c) => c.value),
      ),
    ],
    { kind: 'metrics', basis: 'activity', grain: 'week', ...running, asOf: '2026-11-03T00:00:00Z' },
  );
};
const by = { name: 'channel', label: 'Channel' };
const textsOf = (figure: ReturnType<typeof trendFigure>, role: string) =>
  figure.drawing.shapes.filter((s): s is TextShape => s.kind === 'text' && s.role === role);

describe('trendFigure', () => {
  it('leaves the open bucket out of its sentence and draws the way into it dashed', () => {
    const figure = trendFigure(seriesTable(MQLS, WEEKS, 'count', running), options);
    expect(figure.summary).toBe(
      'Between 118 and 187 over 12 weeks; 171 in the last full week; up 44.9\u202f% from first to last.',
    );
    expect(figure.series[0]?.points.map((p) => p.open)).toEqual([...WEEKS.slice(1).map(() => false), true]);
    expect(figure.drawing.shapes.filter((s) => s.role === 'open')).toMatchObject([{ dash: '3 4' }]);
    expect(textsOf(figure, 'label').map((t) => t.text)).toEqual(['171']);
    expect(figure.marks.at(-1)?.label).toBe('26 Oct 2026: MQLs per week 64, still open.');
  });

  it('leaves out buckets that as-of has not reached', () => {
    const figure = trendFigure(
      seriesTable(MQLS, WEEKS, 'count', { ...running, asOf: '2026-09-01T12:00:00Z' }),
      options,
    );
    expect(figure.series[0]?.points.map((p) => p.period)).toEqual(WEEKS.slice(0, 5));
  });

  it('has round ticks from 0 with the unit at the top, and as many days as fit', () => {
    const figure = trendFigure(seriesTable(['1000', '2500.5', '9000'], mondays('2026-08-03', 3), 'currency'), options);
    expect(figure.ticks.map((t) => t.text)).toEqual(['0', '2', '4', '6', '8', '€10K']);
    const days = textsOf(trendFigure(seriesTable(MQLS, WEEKS, 'count'), options), 'tick').filter((t) =>
      t.key.startsWith('day:'),
    );
    expect(days.map((t) => t.text)).toEqual(['3 Aug', '24 Aug', '14 Sep', '5 Oct', '26 Oct']);
  });

  it('breaks the line where there is no value', () => {
    const figure = trendFigure(seriesTable([1, null, 3, 4], mondays('2026-08-03', 4), 'count'), options);
    const line = figure.drawing.shapes.find((s) => s.role === 'line');
    expect(line?.kind === 'path' ? line.d.split('M').length - 1 : 0).toBe(2);
    expect(figure.data.rows[1]?.cells[1]).toEqual({ text: '—', raw: null });
  });

  it('labels several groups at their ends without covering one another', () => {
    const figure = trendFigure(split(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']), {
      ...options,
      by,
      additive: true,
    });
    const ends = textsOf(figure, 'label')
      .map((t) => t.y)
      .sort((a, b) => a - b);
    expect(ends).toHaveLength(9);
    for (const [i, y] of ends.entries()) if (i > 0) expect(y - (ends[i - 1] ?? 0)).toBeGreaterThanOrEqual(13.9);
    expect(figure.series.at(-1)?.label).toBe('Other (2 groups)');
    expect(figure.summary).toBe('In the last full week a is highest (112), h lowest (42).');
  });

  it('does not add up what is not additive: further groups are counted in words', () => {
    const figure = trendFigure(split(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'], 'ratio'), { ...options, by });
    expect(figure.series.map((s) => s.label)).not.toContain('Other (2 groups)');
    expect(figure.note).toBe('2 more groups are not drawn.');
  });

  it('says that buckets of entries need not add up', () => {
    const figure = trendFigure(seriesTable(MQLS, WEEKS, 'count', { basis: 'entries' }), options);
    expect(figure.note).toContain('need not add up to the total');
  });

  it('withholds a folded group where one of its groups is withheld', () => {
    const parts = table([
      column('period', 'period', null, ['2026-08-03', '2026-08-03', '2026-08-03']),
      column('channel', 'dimension', null, ['a', 'b', 'c']),
      column('m', 'measure', 'count', [50, 20, null], { 2: { kind: 'withheld' } }),
    ]);
    const figure = trendFigure(parts, { ...options, by: { ...by, limit: 1 }, additive: true });
    expect(figure.data.rows[0]?.cells.map((c) => c.text)).toEqual(['3 Aug 2026', '50', 'Withheld']);
  });

  it('never adds up what it was not told is additive', () => {
    const figure = trendFigure(split(['a', 'b'], 'ratio'), options);
    expect(figure.series[0]?.points.every((p) => p.value === null)).toBe(true);
  });

  it('adds money of folded groups exactly', () => {
    const cells = ['a', 'b', 'c'].map((group) => ({ group, value: '0.1' }));
    const money = table([
      column(
        'period',
        'period',
        null,
        cells.map(() => '2026-08-03'),
      ),
      column(
        'channel',
        'dimension',
        null,
        cells.map((c) => c.group),
      ),
      column(
        'm',
        'measure',
        'currency',
        cells.map((c) => c.value),
      ),
    ]);
    const figure = trendFigure(money, { ...options, by: { ...by, limit: 1 }, additive: true });
    expect(figure.series[1]?.points[0]?.raw).toBe('0.2');
  });

  it('lays the other period over by position and names it, the target too', () => {
    const compare = seriesTable([110, 112, 120], mondays('2025-08-04', 3), 'count');
    const figure = trendFigure(seriesTable(MQLS, WEEKS, 'count', running), {
      ...options,
      compare,
      compareLabel: '2025',
      target: { rule: 'at_least', value: 150 },
    });
    expect(textsOf(figure, 'label').map((t) => t.text)).toEqual(['171', '2025', 'target']);
    expect(figure.series[1]?.points[1]?.x).toBe(figure.series[0]?.points[1]?.x);
    expect(figure.data.columns.map((c) => c.label)).toEqual(['Period', 'MQLs per week', '2025']);
    expect(figure.marks[0]?.label).toBe('3 Aug 2026: MQLs per week 118, 2025 110.');
  });

  it('keeps everything inside for any values and width, and its table equals its points', () => {
    const value = fc.oneof(fc.constant(null), fc.double({ min: -1e6, max: 1e9, noNaN: true }));
    fc.assert(
      fc.property(
        fc.array(value, { maxLength: 60 }),
        fc.integer({ min: 280, max: 1600 }),
        fc.boolean(),
        (values, width, area) => {
          const answer = seriesTable(values, mondays('2025-01-06', values.length), 'count', { asOf: null });
          const figure = trendFigure(answer, { ...options, width, form: area ? 'area' : 'line' });
          expectSoundDrawing(figure.drawing);
          expectSoundMarks(figure.marks);
          expect(figure.drawing.height).toBe(skeletonHeight({ kind: 'trend', width }));
          const { height } = figure.drawing;
          for (const p of figure.series[0]?.points ?? [])
            if (p.y !== null) expect(p.y >= 0 && p.y <= height && p.x >= 0 && p.x <= width).toBe(true);
          expect(figure.data.rows.map((row) => row.cells[1]?.raw)).toEqual(values);
        },
      ),
      { numRuns: 150 },
    );
  });
});
