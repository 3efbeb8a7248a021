import type { GridFacts, Table, Value } from '@sluice/core/table';
import { describe, expect, it } from 'vitest';
import { gridFigure, gridNames, gridTexts, type NamedCatalog } from '../../src/matrix/index.ts';
import { expectSoundDrawing, expectSoundMarks } from '../fixtures/geometry.ts';
import { column, table, words } from '../fixtures/tables.ts';

const catalog: NamedCatalog = {
  dimensions: {
    worth: {
      label: { default: 'Worth' },
      values: { high_value: { default: 'High value', byLocale: { 'zh-CN': '重要价值客户' } } },
    },
    step: { label: { default: 'Buying stage' } },
  },
  metrics: { visits: { label: { default: 'Visits' } } },
  channels: { labels: { email: { default: 'Email' } } },
};

function grid(facts: GridFacts, rows: readonly Readonly<Record<string, Value>>[]): Table {
  const keys =
    facts.of === 'content' || facts.of === 'dimensions' ? [...facts.rows, facts.columns] : ['row', 'column', 'cell'];
  const columns = Object.keys(rows[0] ?? {}).map((name) =>
    column(
      name,
      keys.includes(name) ? 'stage' : 'measure',
      keys.includes(name) ? null : name === 'money' ? 'currency' : 'count',
      rows.map((row) => row[name] ?? null),
    ),
  );
  const made = table(columns, { kind: 'matrix' });
  return { ...made, info: { ...made.info, grid: facts } };
}

function figure(made: Table, facts: GridFacts, width = 500, locale = 'en') {
  const own = gridTexts(locale);
  const names = gridNames(facts, catalog, locale, own);
  return gridFigure(made, { ...words, words: own, ...names, noteAt: (at) => at, width });
}

const octant: GridFacts = { of: 'octant', rows: ['row'], columns: 'column', name: 'worth', amount: 'cumulative' };
const groups = grid(octant, [
  { row: 'important', column: 'value', cell: 'high_value', count: 4, orders: 8, money: '400' },
  { row: 'important', column: 'keep', cell: 'important_keep', count: 0, orders: 0, money: '0' },
  { row: null, column: null, cell: null, count: 6, orders: 0, money: '0' },
]);
const content: GridFacts = { of: 'content', rows: ['topic', 'persona'], columns: 'stage' };
const pieces = grid(content, [
  { topic: 'Cost', persona: 'user', stage: 'awareness', pieces: 2, uses: 9, unused: 1, gap: 0 },
  { topic: 'Cost', persona: 'user', stage: 'purchase', pieces: 0, uses: 0, unused: 0, gap: 1 },
  { topic: 'Cost', persona: null, stage: 'awareness', pieces: 1, uses: 0, unused: 1, gap: 0 },
  { topic: 'Cost', persona: null, stage: 'purchase', pieces: 0, uses: 0, unused: 0, gap: 0 },
]);

describe('gridFigure', () => {
  it('says all leads, the fullest group by its name, and who has no order', () => {
    const { summary, marks, data, empty } = figure(groups, octant);
    expect(summary).toBe('10 leads; most in High value (4); no order 6 (60\u202f%).');
    expect(marks[0]?.label).toBe('High value: 4 leads, 40\u202f% of all, Money per lead €100.00.');
    expect(data.rows.map(({ cells }) => cells.map(({ raw }) => raw))).toEqual([
      ['high_value', 4, 8, 400, 100],
      ['important_keep', 0, 0, 0, null],
      ['', 6, null, null, null],
    ]);
    expect(empty).toBe(false);
    expect(figure(groups, octant, 500, 'zh-CN').summary).toContain('重要价值客户');
    expect(figure(groups, octant, 500, 'zh-CN').summary).not.toMatch(/\p{Script=Han} \p{Script=Han}/u);
  });

  it('marks a gap by a word and a frame, and what is for everybody by neither', () => {
    const { summary, marks, drawing } = figure(pieces, content);
    expect(summary).toBe(
      '3 pieces; 1 of 2 cells are covered (50\u202f%); 1 gap: Cost × user × Purchase; 1 for everybody; used 9 times; 2 never used.',
    );
    expect(marks.map(({ label }) => label)).toEqual([
      'Cost × user × Awareness: 2 pieces, used 9 times, 1 never used.',
      'Cost × user × Purchase: gap.',
      'Cost × for everybody × Awareness: 1 piece, used 0 times, 1 never used.',
      'Cost × for everybody × Purchase: 0 pieces.',
    ]);
    expect(drawing.shapes.filter(({ key }) => key.endsWith(':frame'))).toHaveLength(1);
    expect(drawing.shapes.filter((shape) => shape.kind === 'text' && shape.text === 'Cost')).toHaveLength(1);
  });

  it('puts A of the quadrant beside all rows', () => {
    const facts: GridFacts = { of: 'quadrant', rows: ['row'], columns: 'column', name: 'quad' };
    const made = grid(facts, [
      { row: '', column: 'none', cell: 'A', count: 5 },
      { row: 'dear', column: 'rare', cell: 'D', count: 1 },
      { row: 'cheap', column: 'rare', cell: 'B', count: 2 },
    ]);
    const [a, d, b] = figure(made, facts).marks;
    expect(a?.height).toBeGreaterThan((d?.height ?? 0) * 2);
    expect(a?.y).toBe(d?.y);
    expect((b?.y ?? 0) + (b?.height ?? 0)).toBe((a?.y ?? 0) + (a?.height ?? 0));
  });

  it('says what a metric is most and least of, by the names of values', () => {
    const facts: GridFacts = { of: 'dimensions', rows: ['channel'], columns: 'step', name: 'visits' };
    const made = grid(facts, [
      { channel: 'email', step: 'plan', visits: 3 },
      { channel: 'fax', step: 'plan', visits: 1 },
    ]);
    expect(figure(made, facts).summary).toBe('Visits 4; most in Email × plan (3); least in fax × plan (1).');
  });

  it('says money under each number or under none, and cuts no number in a narrow cell', () => {
    const wide = grid(
      octant,
      Array.from({ length: 6 }, (_, i) => {
        const cell = { row: 'important', column: `c${i}`, cell: `cell_${i}` };
        return { ...cell, count: i === 0 ? 98_765 : 9, orders: 1, money: i === 0 ? '4321098765' : '45' };
      }),
    );
    const texts = (width: number) =>
      figure(wide, octant, width).drawing.shapes.flatMap((shape) =>
        shape.kind === 'text' && /:(?:count|second)$/.test(shape.key) ? [shape.text] : [],
      );
    expect(texts(900)).toHaveLength(12);
    expect(texts(280).filter((each) => each.startsWith('€'))).toEqual([]);
    expect(texts(280)).toContain('9');
    for (const width of [280, 360, 900]) expect(texts(width).join(' ')).not.toContain('…');
  });

  it('cuts no head of five columns and drops no number in a phone, and has all numbers in one size', () => {
    const facts: GridFacts = { of: 'dimensions', rows: ['channel'], columns: 'step' };
    const stages = ['Awareness', 'Scoping', 'Planning', 'Selecting', 'Purchase'];
    const visits = stages.flatMap((step, i) =>
      ['Organic search', 'Direct'].map((channel) => ({ channel, step, visits: i === 0 ? 122 : 4 })),
    );
    const { drawing } = figure(grid(facts, visits), facts, 222);
    const texts = drawing.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape] : []));
    expect(texts.map(({ text }) => text)).toEqual(expect.arrayContaining(stages));
    expect(texts.filter(({ full }) => full !== undefined)).toEqual([]);
    const numbers = texts.filter(({ key }) => key.endsWith(':count'));
    expect(numbers.map(({ text }) => text).sort()).toEqual(['122', '122', ...Array(8).fill('4')]);
    expect(new Set(numbers.map(({ size }) => size)).size).toBe(1);
    expectSoundDrawing(drawing);
  });

  it('is drawn soundly at every width, and is not defined where a number is', () => {
    for (const width of [280, 360, 1600])
      for (const [made, facts] of [
        [groups, octant],
        [pieces, content],
      ] as const) {
        const drawn = figure(made, facts, width);
        expectSoundDrawing(drawn.drawing);
        expectSoundMarks(drawn.marks);
      }
    const none = grid(octant, [{ row: 'important', column: 'value', cell: 'high_value', count: null }]);
    expect(figure(none, octant)).toMatchObject({ empty: true, summary: expect.stringContaining('Not defined') });
  });
});
