import { describe, expect, it } from 'vitest';
import { tableFigure, toCsv } from '../../src/index.ts';
import { column, table, words } from '../fixtures/tables.ts';

const answer = table(
  [
    column('channel', 'dimension', null, ['paid_search', 'organic_search', null, '=cmd']),
    column('spend', 'measure', 'currency', ['41280', null, '12', '-3.5']),
    column('leads', 'measure', 'count', [1104, 1932, 3, 1]),
    column('cpl', 'measure', 'currency', [37.391, null, 4, -3.5], {
      1: { kind: 'undefined', reason: 'division-by-zero' },
    }),
  ],
  { kind: 'metrics', basis: 'activity' },
);
const total = table([
  column('spend', 'measure', 'currency', ['41288.5']),
  column('leads', 'measure', 'count', [3040]),
  column('cpl', 'measure', 'currency', [13.5817]),
]);
const by = [{ name: 'channel', label: 'Channel', labels: { organic_search: 'Organic search' } }];
const options = { ...words, width: 600, by, labels: { leads: 'Leads', spend: 'Spend', cpl: 'CPL' }, total };

describe('tableFigure', () => {
  it('sorts by the first measure, largest first, missing last', () => {
    const figure = tableFigure(answer, options);
    expect(figure.rows.map((r) => r.cells[0]?.text)).toEqual(['paid_search', 'No value', '=cmd', 'Organic search']);
    expect(figure.columns.map((c) => [c.label, c.align, c.sort])).toEqual([
      ['Channel', 'start', null],
      ['Spend', 'end', 'descending'],
      ['Leads', 'end', null],
      ['CPL', 'end', null],
    ]);
  });

  it('sorts by any column in both directions', () => {
    const leads = tableFigure(answer, { ...options, sort: { column: 'leads', direction: 'ascending' } });
    expect(leads.rows.map((r) => r.cells[2]?.raw)).toEqual([1, 3, 1104, 1932]);
    const names = tableFigure(answer, { ...options, sort: { column: 'channel', direction: 'descending' } });
    expect(names.rows.at(-1)?.cells[0]?.raw).toBeNull();
  });

  it('has rows of equal numbers in the order of their names, as one counts', () => {
    const names = ['channel 1', 'channel 10', 'channel 11', 'channel 2'];
    const equal = table([
      column('channel', 'dimension', null, names),
      column('leads', 'measure', 'count', [5, 5, 5, 5]),
    ]);
    const shown = (direction: 'ascending' | 'descending') =>
      tableFigure(equal, { ...words, width: 600, sort: { column: 'leads', direction } }).rows.map(
        (r) => r.cells[0]?.text,
      );
    for (const direction of ['ascending', 'descending'] as const)
      expect(shown(direction)).toEqual(['channel 1', 'channel 2', 'channel 10', 'channel 11']);
  });

  it('sorts groups by the labels they are shown with', () => {
    const labels = { paid_search: 'Zebra', organic_search: 'Apple' };
    const figure = tableFigure(answer, {
      ...options,
      by: [{ name: 'channel', label: 'Channel', labels }],
      sort: { column: 'channel', direction: 'ascending' },
    });
    expect(figure.rows.map((r) => r.cells[0]?.text)).toEqual(['=cmd', 'Apple', 'Zebra', 'No value']);
  });

  it('says why rows of counts do not add up to the total, and only then', () => {
    const whole = (leads: number | null) => table([column('leads', 'measure', 'count', [leads])]);
    const summaryOf = (leads: number | null) => tableFigure(answer, { ...options, total: whole(leads) }).summary;
    expect(summaryOf(3000)).toMatch(/Leads: one value may be in several rows, so they do not add up to the total\.$/);
    expect(summaryOf(3040)).not.toMatch(/add up/);
    expect(summaryOf(null)).not.toMatch(/add up/);
  });

  it('has a total row that is the answer without the breakdown', () => {
    expect(tableFigure(answer, options).total?.cells.map((c) => c.text)).toEqual([
      'Total',
      '€41,288.50',
      '3,040',
      '€13.58',
    ]);
  });

  it('draws linear inline bars for the first count and swatches by the weight of that count', () => {
    const figure = tableFigure(answer, { ...options, sort: { column: 'leads', direction: 'descending' } });
    expect(figure.rows.map((r) => r.cells[2]?.bar)).toEqual([64, 36.57, 2, 2]);
    expect(figure.rows.map((r) => r.cells[0]?.swatch)).toEqual([
      '--sluice-category-1',
      '--sluice-category-2',
      '--sluice-category-3',
      '--sluice-category-4',
    ]);
    expect(tableFigure(answer, { ...options, bars: null }).rows[0]?.cells[2]?.bar).toBeNull();
  });

  it('shows a dash with its reason where a number is not defined', () => {
    const cell = tableFigure(answer, options).rows.at(-1)?.cells[3];
    expect([cell?.text, cell?.raw, cell?.remark]).toEqual(['—', null, 'Not defined: the denominator is 0.']);
  });

  it('hides rows beyond the limit from view, not from its table or CSV', () => {
    const figure = tableFigure(answer, { ...options, limit: 1 });
    expect([figure.rows.length, figure.hidden, figure.data.rows.length]).toEqual([1, 3, 5]);
    expect(toCsv(figure.data).split('\r\n')).toEqual([
      'Channel,Spend,Leads,CPL',
      'paid_search,41280,1104,37.391',
      ',12,3,4',
      "'=cmd,-3.5,1,-3.5",
      'organic_search,,1932,',
      'Total,41288.5,3040,13.5817',
      '',
    ]);
  });

  it('says the highest and lowest of the column sorted by', () => {
    expect(tableFigure(answer, { ...options, sort: { column: 'leads', direction: 'descending' } }).summary).toBe(
      'Leads: Organic search is highest (1,932), =cmd lowest (1).',
    );
    expect(tableFigure(table([column('m', 'measure', 'count', [])]), options).summary).toBe('No rows in this period.');
  });

  it('marks the group without a value in the sentence, where its name would read as a word of it', () => {
    const groups = column('channel', 'dimension', null, [null, 'a', 'b']);
    const leads = column('leads', 'measure', 'count', [9, 3, 2]);
    expect(tableFigure(table([groups, leads]), { ...words, width: 600, by }).summary).toMatch(
      /: \([^)]+\) is highest \(9\), b lowest \(2\)\.$/,
    );
  });

  it('selects by the first dimension', () => {
    expect(tableFigure(answer, options).rows[1]?.select).toEqual({ dimension: 'channel', value: null });
  });
});
