import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DataTable,
  type FigureCommon,
  funnelFigure,
  kpiFigure,
  type Shape,
  tableFigure,
  trendFigure,
} from '../../src/index.ts';
import { column, funnelTable, mondays, seriesTable, table, words } from '../fixtures/tables.ts';

const MIN = 2;
const width = fc.integer({ min: 280, max: 1600 });
const count = fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 3_000_000 }));
const cents = fc.integer({ min: 0, max: 90_000_000 }).map((n) => (n / 100).toFixed(2));
const groupNames = fc.uniqueArray(fc.constantFrom('email', 'paid', 'social', null, 'events', 'other site'), {
  minLength: 1,
  maxLength: 6,
});
const list = <T>(of: fc.Arbitrary<T>, length: number) => fc.array(of, { minLength: length, maxLength: length });

/** The numbers of the table, without the names before them. */
const numbers = ({ columns, rows }: DataTable) =>
  rows.map(({ cells, total }) => ({ total, cells: cells.filter((_, i) => columns[i]?.align === 'end') }));

/** Every number a mark says is one of its row of the table, and the other way round. */
function expectSpoken(figure: FigureCommon, markIndex: number, row: number): void {
  const { label = '' } = figure.marks[markIndex] ?? {};
  for (const { text, raw } of numbers(figure.data)[row]?.cells ?? []) if (raw !== null) expect(label).toContain(text);
}

const lengthOf = (shapes: readonly Shape[], mark: string) =>
  shapes
    .filter((shape) => shape.kind === 'rect' && shape.mark === mark && ['bar', 'maturing'].includes(shape.role))
    .reduce((sum, shape) => sum + (shape.kind === 'rect' ? shape.width : 0), 0);

describe('the table of a figure, for any answer', () => {
  it('has the counts that the bars of a funnel are long by and that its marks say', () => {
    const parts = fc
      .tuple(groupNames, fc.integer({ min: 1, max: 8 }))
      .chain(([names, stages]) =>
        fc.tuple(
          fc.constant(names),
          fc.constant(Array.from({ length: stages }, (_, k) => `s${k}`)),
          list(list(count, stages), names.length),
        ),
      );
    fc.assert(
      fc.property(parts, width, ([names, stages, counts], w) => {
        const answer = funnelTable(names.map((group, g) => ({ stages, counts: counts[g] ?? [], group })));
        const by = { name: 'channel', label: 'Channel' };
        const figure = funnelFigure(answer, { ...words, width: w, by });
        const rows = numbers(figure.data);
        const bars = rows.filter(({ total }) => !total);
        const largest = Math.max(...bars.map(({ cells }) => Number(cells[0]?.raw)));
        const longest = Math.max(...figure.stages.flatMap((stage) => stage.bars.map((bar) => bar.width)));
        expect(bars).toHaveLength(figure.marks.length);
        for (const [index, mark] of figure.marks.entries()) {
          const row = mark.index * (names.length + 1) + mark.series;
          const raw = Number(rows[row]?.cells[0]?.raw);
          expectSpoken(figure, index, row);
          const expected = raw === 0 ? 0 : Math.max(MIN, (longest * raw) / largest);
          const bar = figure.stages[mark.index]?.bars[mark.series];
          expect(bar?.count).toBe(raw);
          expect(Math.abs((bar?.width ?? 0) - expected)).toBeLessThanOrEqual(0.05);
          expect(Math.abs(lengthOf(figure.drawing.shapes, mark.id) - expected)).toBeLessThanOrEqual(0.11);
        }
      }),
      { numRuns: 120 },
    );
  });

  it('has the values that the points of a trend are high by and that its marks say', () => {
    const answers = fc.integer({ min: 2, max: 30 }).chain((n) => list(fc.oneof(fc.constant(null), cents), n));
    fc.assert(
      fc.property(answers, width, (values, w) => {
        const days = mondays('2026-01-05', values.length);
        const figure = trendFigure(seriesTable(values, days, 'currency'), { ...words, width: w, label: 'Spend' });
        expect(numbers(figure.data).map(({ cells }) => cells[0]?.raw)).toEqual(values);
        const [low, high] = [figure.ticks[0], figure.ticks.at(-1)];
        if (!low || !high || low.y === high.y) return;
        for (const [index, mark] of figure.marks.entries()) {
          const raw = Number(values[mark.index]);
          expectSpoken(figure, index, mark.index);
          const per = (high.value - low.value) / (high.y - low.y);
          const read = low.value + (mark.y + mark.height / 2 - low.y) * per;
          expect(Math.abs(read - raw)).toBeLessThanOrEqual(Math.abs(per) * 0.11);
        }
        expect(figure.marks).toHaveLength(values.filter((value) => value !== null).length);
      }),
      { numRuns: 120 },
    );
  });

  it('says of a bucket that is not over what the dashed line says', () => {
    const days = mondays('2026-10-12', 3);
    const figure = trendFigure(seriesTable([1, 2, 3], days, 'count'), { ...words, width: 640, label: 'Leads' });
    expect(figure.marks.at(-1)?.label).toContain('still open');
    expect(figure.data.rows.map((row) => row.cells[0]?.text)).toEqual([
      '12 Oct 2026',
      '19 Oct 2026',
      '26 Oct 2026 · still open',
    ]);
  });

  it('has the number of a kpi, the one before, and the change between them', () => {
    fc.assert(
      fc.property(cents, cents, width, (now, then, w) => {
        const one = (value: string) => table([column('m', 'measure', 'currency', [value])]);
        const figure = kpiFigure(one(now), { ...words, width: w, label: 'Spend', compare: one(then) });
        const [value, before] = figure.data.rows.map((row) => row.cells[1]);
        expect([value?.raw, before?.raw]).toEqual([now, then]);
        expect(figure.exact).toBe(value?.text);
        expect(figure.marks[0]?.label).toContain(value?.text ?? '?');
        const changed = Number(then) * (1 + (figure.change?.value ?? 0));
        if (Number(then) > 0) expect(changed).toBeCloseTo(Number(now), 4);
      }),
      { numRuns: 200 },
    );
  });

  it('has every cell of a table element, whose inline bars are long by it', () => {
    const rows = groupNames.chain((names) => fc.tuple(fc.constant(names), list(count, names.length)));
    fc.assert(
      fc.property(rows, width, ([names, counts], w) => {
        const answer = table([
          column('channel', 'dimension', null, names),
          column('count(lead)', 'measure', 'count', counts),
        ]);
        const figure = tableFigure(answer, { ...words, width: w, by: [{ name: 'channel', label: 'Channel' }] });
        const shown = figure.rows.map((line) => line.cells.map(({ text, raw }) => ({ text, raw })));
        expect(figure.data.rows.map((row) => row.cells.map(({ text, raw }) => ({ text, raw })))).toEqual(shown);
        for (const [index, line] of figure.rows.entries()) {
          const cell = line.cells[1];
          expectSpoken(figure, index, index);
          const raw = Number(cell?.raw);
          const expected = raw === 0 ? 0 : Math.max(MIN, (figure.barWidth * raw) / Math.max(...counts));
          expect(Math.abs((cell?.bar ?? 0) - expected)).toBeLessThanOrEqual(0.05);
        }
      }),
      { numRuns: 120 },
    );
  });
});
