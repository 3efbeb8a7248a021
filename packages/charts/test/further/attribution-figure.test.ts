import type { Table, Value } from '@sluice/core/table';
import { describe, expect, it } from 'vitest';
import { attributionFigure, attributionTexts } from '../../src/attribution/index.ts';
import { textWidth } from '../../src/index.ts';
import { expectSoundDrawing, expectSoundMarks } from '../fixtures/geometry.ts';
import { column, table, words } from '../fixtures/tables.ts';

const info = { kind: 'attribution', basis: 'activity', from: '2026-01-01', to: '2026-07-01' } as const;

type Row = readonly [channel: string | null, model: string, conversions: number | null, revenue: string | null];

function credit(rows: readonly Row[]): Table {
  const values = (i: number): Value[] => rows.map((row) => row[i] ?? null);
  return table(
    [
      column('channel', 'dimension', null, values(0)),
      column('model', 'stage', null, values(1)),
      column('conversions', 'measure', 'count', values(2)),
      column('revenue', 'measure', 'currency', values(3)),
    ],
    info,
  );
}

function paths(rows: readonly (readonly [string | null, number, number])[]): Table {
  const values = (i: number): Value[] => rows.map((row) => row[i] ?? null);
  return table(
    [
      column('path', 'dimension', null, values(0)),
      column('leads', 'measure', 'count', values(1)),
      column('conversions', 'measure', 'count', values(2)),
    ],
    info,
  );
}

const two = credit([
  ['email', 'position', 1.5, '150.05'],
  ['ads', 'position', 2.5, '250'],
  ['unattributed', 'position', 1, '0.95'],
  ['email', 'first', 0, '0'],
  ['ads', 'first', 4, '400.05'],
  ['unattributed', 'first', 1, '0.95'],
]);

const drawn = (
  of: Table,
  { width = 640, locale = 'en', more }: { width?: number; locale?: string; more?: Table } = {},
) =>
  attributionFigure(of, {
    ...words,
    width,
    words: attributionTexts(locale),
    by: { name: 'channel', label: 'Channel', labels: { ads: 'Paid search', email: 'Email' } },
    ...(more ? { paths: more } : {}),
  });

describe('attributionFigure', () => {
  it('writes each number within its drawing, however narrow that is', () => {
    for (const width of [200, 214, 294, 640]) {
      const { shapes } = drawn(two, { width }).drawing;
      const ends = shapes.flatMap((each) =>
        each.kind === 'text' && each.key.endsWith(':credit') ? [each.x + textWidth(each.text, each.size)] : [],
      );
      expect(ends.length).toBeGreaterThan(2);
      expect(Math.max(...ends)).toBeLessThanOrEqual(width);
    }
  });

  it('has a row a group by falling credit, what no touch got after them, and the sum', () => {
    const { rows, models } = drawn(two);
    expect(models).toEqual(['position', 'first']);
    expect(rows.map(({ label, credits }) => [label, ...credits.map((c) => c.credit)])).toEqual([
      ['Paid search', 2.5, 4],
      ['Email', 1.5, 0],
      ['Unattributed', 1, 1],
      ['Total', 5, 5],
    ]);
    expect(rows.at(-1)?.credits[0]?.cells['revenue']?.value).toBe('401');
  });

  it('draws soundly in every width, with a mark for each cell shown', () => {
    for (const width of [280, 420, 640, 1280]) {
      const figure = drawn(two, {
        width,
        more: paths([
          ['ads > email', 9, 2],
          [null, 4, 0],
        ]),
      });
      expectSoundDrawing(figure.drawing);
      expectSoundMarks(figure.marks);
      expect(figure.marks.length).toBeGreaterThanOrEqual(4);
    }
  });

  it('has one decimal in a model that shares, none in one that does not, and sums as they are', () => {
    const { shapes } = drawn(two).drawing;
    const shown = (key: string) => shapes.flatMap((s) => (s.kind === 'text' && s.key === key ? [s.text] : []));
    const keys = ['unattributed:0:credit', 'unattributed:1:credit', 'sum:0:credit'];
    expect(keys.flatMap(shown)).toEqual(['1.0', '1', '5']);
  });

  it('says where the common paths were asked for and could not be worked out', () => {
    const options = {
      ...words,
      width: 640,
      words: attributionTexts('en'),
      by: { name: 'channel', label: 'Channel', labels: {} },
    };
    expect(attributionFigure(two, { ...options, lacksPaths: true }).note).toContain('could not be worked out');
    expect(attributionFigure(two, options).note).not.toContain('paths');
  });

  it('says who has the most credit, and whose moves most', () => {
    expect(drawn(two).summary).toBe(
      'By Position, Paid search has the most credit: 2.5 of 5 conversions. Paid search moves most between models: 2.5 (Position) to 4 (First). 1 without a touch.',
    );
  });

  it('names paths by the labels of their steps, and those too rare together', () => {
    const figure = drawn(two, {
      more: paths([
        ['ads > email', 9, 2],
        [null, 4, 0],
      ]),
    });
    expect(figure.paths.map(({ text }) => text)).toEqual(['Paid search › Email', null]);
    expect(figure.data.rows.map(({ cells }) => cells[0]?.text)).toContain('All other paths');
    expect(figure.note).toContain('five leads');
  });

  it('sums no money where a part is withheld, and no model that is not defined', () => {
    const figure = drawn(
      credit([
        ['email', 'markov', null, null],
        ['ads', 'markov', null, null],
      ]),
    );
    expect(figure.empty).toBe(true);
    expect(figure.rows.at(-1)?.credits[0]?.credit).toBeNull();
    expect(figure.summary).toBe('No conversions in this period.');
  });

  it('is empty for a table of another kind', () => {
    expect(drawn(table([column('count', 'measure', 'count', [3])], info)).empty).toBe(true);
  });

  it.each(['en', 'zh-CN', 'zh-TW'])('says all of it in %s', (locale) => {
    const figure = drawn(two, { locale });
    for (const said of [figure.summary, figure.note, ...figure.marks.map(({ label }) => label)]) {
      expect(said).not.toMatch(/undefined|NaN/);
      expect(said.trim()).not.toBe('');
    }
  });
});
