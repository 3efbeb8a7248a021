import { describe, expect, it } from 'vitest';
import { matrixFigure, matrixTexts } from '../../src/matrix/index.ts';
import { mirroredWhole, scoreFigure, scoreTexts } from '../../src/score/index.ts';
import { expectSoundDrawing, expectSoundMarks } from '../fixtures/geometry.ts';
import { column, table, words } from '../fixtures/tables.ts';

const steps = [
  { from: 0, to: 20, grade: 'cold', count: 30 },
  { from: 20, to: 40, grade: 'cold', count: 15 },
  { from: 40, to: 60, grade: 'warm', count: 5 },
  { from: 60, to: 100, grade: 'warm', count: 0 },
];
const scored = (rows: readonly { from: number; to: number; grade: string | null; count: number | null }[]) =>
  table(
    [
      column(
        'from',
        'stage',
        'score',
        rows.map(({ from }) => from),
      ),
      column(
        'to',
        'stage',
        'score',
        rows.map(({ to }) => to),
      ),
      column(
        'grade',
        'stage',
        null,
        rows.map(({ grade }) => grade),
      ),
      column(
        'count',
        'measure',
        'count',
        rows.map(({ count }) => count),
      ),
    ],
    { kind: 'score' },
  );
const grades = [
  { name: 'warm', least: 40 },
  { name: 'cold', least: 0 },
];

describe('scoreFigure', () => {
  const options = { ...words, words: scoreTexts('en'), width: 500, grades };

  it('says how many have each grade, the best first', () => {
    expect(scoreFigure(scored(steps), options).summary).toBe(
      '50 leads are scored; warm: 5 (10\u202f%); cold: 45 (90\u202f%).',
    );
  });

  it('has a bar and a mark for each step, and a line at each threshold within', () => {
    const figure = scoreFigure(scored(steps), options);
    const bars = figure.drawing.shapes.flatMap((s) => (s.kind === 'rect' && s.role === 'bar' ? [s.height] : []));
    expect(bars[0]).toBe(2 * (bars[1] ?? 0));
    expect(figure.drawing.shapes.filter(({ role }) => role === 'target')).toHaveLength(1);
    expect(figure.marks[1]?.label).toBe('20 to 40 points: 15 leads, grade cold.');
    for (const width of [280, 777, 1600]) {
      const drawn = scoreFigure(scored(steps), { ...options, width });
      expectSoundDrawing(drawn.drawing);
      expectSoundMarks(drawn.marks);
    }
  });

  it('fills a height, and its thresholds stand between their bars from right to left too', () => {
    const high = scoreFigure(scored(steps), { ...options, height: 400 });
    expect(high.drawing.height).toBe(400);
    expectSoundDrawing(high.drawing);
    const bars = high.drawing.shapes.flatMap((s) => (s.kind === 'rect' && s.role === 'bar' ? [s.height] : []));
    expect(Math.max(...bars)).toBeGreaterThan(300);
    const cut = mirroredWhole(high).drawing.shapes.find(({ role }) => role === 'target');
    expect(cut).toMatchObject({ d: expect.stringMatching(/^M300 /) });
  });

  it('never shows what is not defined as 0', () => {
    const figure = scoreFigure(scored(steps.map((step) => ({ ...step, count: null }))), options);
    expect(figure).toMatchObject({ empty: true, summary: expect.stringContaining('Not defined') });
  });
});

describe('matrixFigure', () => {
  const cells = [
    { row: 'A', column: '1', cell: 'A1', route: 'fast', count: 3 },
    { row: 'A', column: '2', cell: 'A2', route: null, count: 7 },
    { row: 'B', column: '1', cell: 'B1', route: 'slow', count: 0 },
    { row: 'B', column: '2', cell: 'B2', route: null, count: 8 },
    { row: null, column: null, cell: null, route: null, count: 2 },
  ];
  const grid = table(
    (['row', 'column', 'cell', 'route', 'count'] as const).map((name) =>
      column(
        name,
        name === 'count' ? 'measure' : 'stage',
        name === 'count' ? 'count' : null,
        cells.map((c) => c[name]),
      ),
    ),
    { kind: 'matrix' },
  );
  const options = {
    ...words,
    words: matrixTexts('en'),
    width: 500,
    rows: 'Fit',
    columns: 'Engagement',
    routes: { fast: 'Fast track', slow: 'Nurture' },
  };

  it('says all, each route, the fullest cell, and who is in none', () => {
    expect(matrixFigure(grid, options).summary).toBe(
      '20 leads; Fast track 3 (15\u202f%); Nurture 0 (0\u202f%); most in B2 (8); in no cell 2 (10\u202f%).',
    );
  });

  it('names the route of each cell, not by its colour alone', () => {
    const figure = matrixFigure(grid, options);
    expect(figure.marks.map(({ label }) => label)).toEqual([
      'A1: 3 leads, 15\u202f% of all, Fast track.',
      'A2: 7 leads, 35\u202f% of all, no route.',
      'B1: 0 leads, 0\u202f% of all, Nurture.',
      'B2: 8 leads, 40\u202f% of all, no route.',
    ]);
    expect(figure.data.rows.map(({ cells: [, , cell, , count] }) => [cell?.text, count?.raw]).at(-1)).toEqual([
      'in no cell',
      2,
    ]);
    for (const width of [280, 1600]) {
      const drawn = matrixFigure(grid, { ...options, width });
      expectSoundDrawing(drawn.drawing);
      expectSoundMarks(drawn.marks);
    }
  });
});
