import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFormats, funnelFigure, kpiFigure, tableFigure, trendFigure } from '../../src/index.ts';
import { expectSoundDrawing, expectSoundMarks } from '../fixtures/geometry.ts';
import { column, funnelTable, seriesTable, table, texts, words } from '../fixtures/tables.ts';

const width = fc.integer({ min: 280, max: 1600 });
const count = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 5_000_000 }));
const rows = fc.integer({ min: 1, max: 12 }).chain((stages) =>
  fc.record({
    stages: fc.constant(Array.from({ length: stages }, (_, k) => `stage ${k}`)),
    counts: fc.array(count, { minLength: stages, maxLength: stages }),
    maturing: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: stages, maxLength: stages }),
    medians: fc.array(fc.oneof(fc.constant(null), fc.double({ min: -5, max: 900, noNaN: true })), {
      minLength: stages,
      maxLength: stages,
    }),
    values: fc.array(
      fc.oneof(
        fc.constant(null),
        fc.integer().map((n) => `${n}.25`),
      ),
      { minLength: stages, maxLength: stages },
    ),
  }),
);
const by = { name: 'channel', label: 'Channel' };
const zh = { formats: createFormats({ locale: 'zh-CN', currency: 'CNY', timezone: 'Asia/Shanghai' }), texts };

describe('funnelFigure, for any table and width', () => {
  it('keeps every bar within its drawing, without NaN', () => {
    fc.assert(
      fc.property(rows, rows, width, fc.boolean(), (part, other, w, chinese) => {
        const figure = funnelFigure(funnelTable([part]), {
          ...(chinese ? zh : words),
          width: w,
          compare: funnelTable([other]),
        });
        expectSoundDrawing(figure.drawing);
        expectSoundMarks(figure.marks);
        expect(figure.data.rows.map((row) => row.cells[1]?.raw)).toEqual(figure.stages.map((stage) => stage.count));
      }),
      { numRuns: 150 },
    );
  });

  it('cuts no number, at any width and beside any other period', () => {
    fc.assert(
      fc.property(rows, rows, width, fc.boolean(), fc.boolean(), (part, other, w, chinese, isSplit) => {
        const cut = ({ counts, ...rest }: typeof part) => {
          const falling = { ...rest, counts: [...counts].sort((a, b) => b - a) };
          return funnelTable(isSplit ? ['a', null].map((group) => ({ ...falling, group })) : [falling]);
        };
        const figure = funnelFigure(cut(part), {
          ...(chinese ? zh : words),
          width: w,
          compare: cut(other),
          ...(isSplit ? { by } : {}),
        });
        const numbers = figure.drawing.shapes.filter(({ key }) => /:(count|rate|maturing-count|gap:\d)$/.test(key));
        expect(numbers.length).toBeGreaterThan(0);
        for (const shape of numbers) expect('text' in shape && shape.text, shape.key).not.toContain('…');
      }),
      { numRuns: 200 },
    );
  });

  it('shows groups and Other that add up to the stage, in the figure and in its table', () => {
    fc.assert(
      fc.property(fc.array(rows, { minLength: 1, maxLength: 40 }), width, (parts, w) => {
        const [first] = parts;
        const stages = first?.stages ?? [];
        const split = parts.map((part, i) => ({ ...part, stages, group: i === 0 ? null : `g${i}` }));
        const figure = funnelFigure(funnelTable(split), { ...words, width: w, by });
        expectSoundDrawing(figure.drawing);
        expect(figure.groups.length).toBe(Math.min(9, parts.length));
        for (const [k, stage] of figure.stages.entries()) {
          expect(stage.count).toBe(split.reduce((sum, part) => sum + (part.counts[k] ?? 0), 0));
          expect(stage.bars.reduce((sum, bar) => sum + bar.count, 0)).toBe(stage.count);
        }
        const shown = figure.data.rows.filter((row) => !row.total).map((row) => row.cells[2]?.raw);
        expect(shown).toEqual(figure.stages.flatMap((stage) => stage.bars.map((bar) => bar.count)));
      }),
      { numRuns: 60 },
    );
  });
});

describe('every figure, for tables that are not its own', () => {
  const odd = [
    table([]),
    table([column('x', 'measure', 'count', [])]),
    table([column('stage', 'stage', null, [null]), column('count', 'measure', 'count', [null])]),
    table([column('stage', 'stage', null, ['a']), column('count', 'measure', 'count', [Number.NaN])]),
    table([column('count', 'measure', 'currency', ['-12.50', 'abc', ''])]),
    table([
      column('period', 'period', null, ['never', null, '2026-01-01']),
      column('m', 'measure', 'ratio', [Number.POSITIVE_INFINITY, 1, -1]),
    ]),
    seriesTable([], [], 'count'),
    seriesTable([5], ['2026-08-03'], 'count'),
    seriesTable(['-5', '-7.5', null], ['2026-08-03', '2026-08-10', '2026-08-17'], 'currency'),
  ];

  it('never throws and draws no NaN', () => {
    for (const answer of odd) {
      for (const w of [280, 640, 1600, 0, Number.NaN, -5]) {
        const funnel = funnelFigure(answer, { ...words, width: w, by });
        const trend = trendFigure(answer, {
          ...words,
          width: w,
          label: 'M',
          by: { name: 'x', label: 'X' },
          compare: answer,
        });
        const kpi = kpiFigure(answer, {
          ...words,
          width: w,
          label: 'M',
          compare: answer,
          series: answer,
          target: { rule: 'at_least', value: 0 },
        });
        const tabular = tableFigure(answer, { ...words, width: w, total: answer });
        expectSoundDrawing(funnel.drawing);
        expectSoundDrawing(trend.drawing);
        if (kpi.sparkline) expectSoundDrawing(kpi.sparkline);
        for (const figure of [funnel, trend, kpi, tabular]) {
          expectSoundMarks(figure.marks);
          expect(figure.summary).not.toMatch(/NaN|undefined|null|Infinity/);
        }
      }
    }
  });
});
