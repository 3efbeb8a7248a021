import type { Table } from '@sluice/core/table';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cohortFigure, cohortTexts } from '../../src/cohort/index.ts';
import { expectSoundDrawing, expectSoundMarks } from '../fixtures/geometry.ts';
import { column, table, words } from '../fixtures/tables.ts';

const info = { kind: 'cohort', basis: 'entries', grain: 'month', from: '2026-07-01', to: '2026-10-01' } as const;

interface Cell {
  readonly entered: number;
  readonly reached: number;
  readonly maturing: number;
}

/** By month, by lag. */
function cohorts(rows: readonly (readonly Cell[])[], lags = ['30 days', '60 days', '3 months']): Table {
  const all = rows.flatMap((cells, month) => cells.map((cell, k) => ({ ...cell, month, lag: lags[k] ?? '' })));
  const share = (n: number, of: number) => (of > 0 ? n / of : null);
  return table(
    [
      column(
        'period',
        'period',
        null,
        all.map(({ month }) => `2026-${String(month + 1).padStart(2, '0')}-01`),
      ),
      column(
        'within',
        'stage',
        null,
        all.map(({ lag }) => lag),
      ),
      column(
        'entered',
        'measure',
        'count',
        all.map(({ entered }) => entered),
      ),
      column(
        'reached',
        'measure',
        'count',
        all.map(({ reached }) => reached),
      ),
      column(
        'cohort_rate',
        'measure',
        'ratio',
        all.map(({ reached, entered }) => share(reached, entered)),
      ),
      column(
        'maturing',
        'measure',
        'count',
        all.map(({ maturing }) => maturing),
      ),
      column(
        'closed_cohort_rate',
        'measure',
        'ratio',
        all.map((c) => share(c.reached, c.entered - c.maturing)),
      ),
    ],
    info,
  );
}

const cell = (entered: number, reached: number, maturing = 0): Cell => ({ entered, reached, maturing });
const options = { ...words, words: cohortTexts('en'), width: 900, from: 'Lead', to: 'Won' };
const three = cohorts([
  [cell(100, 10), cell(100, 20), cell(100, 30)],
  [cell(50, 10), cell(50, 15), cell(50, 15, 20)],
  [cell(80, 4, 30), cell(80, 4, 80), cell(80, 4, 80)],
]);

describe('cohortFigure', () => {
  it('says the least and the greatest of the longest lag most cohorts have had, and how many values are open', () => {
    expect(cohortFigure(three, options).summary).toBe(
      'Within 60 days of entering, between 20\u202f% (Jan 2026) and 30\u202f% (Feb 2026) of each complete cohort reached Won. 3 values are not complete.',
    );
  });

  it('hatches what is open, leaves out what nobody has reached yet, and marks all of it', () => {
    const figure = cohortFigure(three, options);
    const open = figure.drawing.shapes.filter((shape) => shape.role === 'open');
    expect(open.map(({ mark }) => mark?.split(':').at(-1))).toEqual(['2', '0', '1']);
    expect(figure.rows.map(({ cells }) => cells.map(({ state }) => state))).toEqual([
      ['whole', 'whole', 'whole'],
      ['whole', 'whole', 'open'],
      ['open', 'open', 'ahead'],
    ]);
    expect(figure.marks).toHaveLength(9);
    expect(figure.marks[5]?.label).toBe(
      'Feb 2026: Cohort rate 30\u202f%, 15 of 50 reached Won within 3 months, 20 not there that long yet, 50\u202f% of those who are.',
    );
    expect(figure.marks[8]?.label).toBe('Mar 2026: 3 months, Not that far yet.');
  });

  it('never calls a cohort rate as it calls the rate of a period', () => {
    for (const locale of ['en', 'zh-CN', 'zh-TW']) {
      const texts = cohortTexts(locale);
      expect(texts.head('X')).toContain({ en: 'Cohort', 'zh-CN': '同期群', 'zh-TW': '同類群組' }[locale]);
      expect(texts.rate('1')).toContain({ en: 'Cohort', 'zh-CN': '同期群', 'zh-TW': '同類群組' }[locale]);
    }
    expect(cohortFigure(three, options).note).toContain('not a rate of what happened in the period');
  });

  it('shows in narrow space the first, the last and some between, all in the table', () => {
    const lags = Array.from({ length: 12 }, (_, i) => `${i + 1} months`);
    const many = cohorts([lags.map((_, i) => cell(100, i))], lags);
    const figure = cohortFigure(many, { ...options, width: 280 });
    const names = figure.drawing.shapes.flatMap((s) => (s.kind === 'text' && s.key.startsWith('lag') ? [s.text] : []));
    expect([names[0], names.at(-1)]).toEqual(['1 mo', '12 mo']);
    expect(names.length).toBeLessThan(12);
    expect(figure.note).toContain(`${12 - names.length} columns more in the table`);
    expect(figure.data.columns).toHaveLength(14);
    expect(figure.data.rows[0]?.cells.map(({ raw }) => raw)).toEqual(['Jan 2026', 100, ...lags.map((_, i) => i / 100)]);
  });

  it('shows in narrow space no lag that few cohorts have reached', () => {
    const lags = Array.from({ length: 12 }, (_, i) => `${i + 1} months`);
    const month = (m: number) => lags.map((_, k) => cell(100, k, k + m > 11 ? 100 : 0));
    const figure = cohortFigure(cohorts([0, 2, 4, 6, 8, 10].map(month), lags), { ...options, width: 220 });
    const names = figure.drawing.shapes.flatMap((s) => (s.kind === 'text' && s.key.startsWith('lag') ? [s.text] : []));
    expect(names.at(-1)).toBe('9 mo');
  });

  it('draws what is asked and nothing outside, at any width, for any counts', () => {
    const counts = fc.integer({ min: 0, max: 500 });
    const row = fc
      .tuple(counts, counts, counts, counts)
      .map(([entered, a, b, open]) => [a, b].map((n) => cell(entered, Math.min(n, entered), Math.min(open, entered))));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), fc.integer({ min: 280, max: 1600 }), (rows, width) => {
        const figure = cohortFigure(cohorts(rows), { ...options, width });
        expectSoundDrawing(figure.drawing);
        expectSoundMarks(figure.marks);
      }),
      { numRuns: 100 },
    );
  });

  it('is empty for a table that is no cohort’s', () => {
    expect(cohortFigure(table([column('x', 'measure', 'count', [1])]), options)).toMatchObject({
      empty: true,
      rows: [],
    });
  });
});
