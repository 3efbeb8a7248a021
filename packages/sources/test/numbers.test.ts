import { describe as inWords } from '@sluice/core/diagnostic';
import { describe, expect, it } from 'vitest';
import { cells, loadCsv, loadText, sourceText } from './load-text.ts';

const spend = 'kind: spend\nat: day\ncost: cost';
const csv = (header: string, ...values: string[]): string =>
  `day,${header}\n${values.map((v) => `2026-01-05,"${v}"`).join('\n')}\n`;

async function sniffed(...values: string[]): Promise<unknown[]> {
  const text = `day,cost,x\n${values.map((v) => `2026-01-05,1,"${v}"`).join('\n')}\n`;
  const { source } = await loadCsv(spend, text);
  return [source.fields['x']?.type, ...cells(source.fields['x'])];
}

async function money(...values: string[]): Promise<unknown[]> {
  const { source, codes } = await loadCsv(spend, csv('cost', ...values));
  return [...codes, ...cells(source.fields['cost'])];
}

describe('a column no key names', () => {
  it('is of numbers only if every cell is one', async () => {
    expect(await sniffed('1', '', '-2.5', '1e3')).toEqual(['number', 1, null, -2.5, 1000]);
    expect(await sniffed('1', 'n/a')).toEqual(['text', '1', 'n/a']);
  });

  it('stays text where its digits are a name', async () => {
    expect(await sniffed('007', '12')).toEqual(['text', '007', '12']);
    expect(await sniffed('+49151', '12')).toEqual(['text', '+49151', '12']);
    expect(await sniffed('12345678901234567', '1')).toEqual(['text', '12345678901234567', '1']);
    expect((await sniffed('20260105', '20260106'))[0]).toBe('number');
  });

  it('reads thousands, decimals, percent and currency signs', async () => {
    expect(await sniffed('1,234.56', '7')).toEqual(['number', 1234.56, 7]);
    expect(await sniffed('1.234,56', '7')).toEqual(['number', 1234.56, 7]);
    expect(await sniffed('1 234,5', '1\u00a0000', '1\u202f000,5')).toEqual(['number', 1234.5, 1000, 1000.5]);
    expect(await sniffed("1'234", '1’234.5')).toEqual(['number', 1234, 1234.5]);
    expect(await sniffed('27.78%', '5 %')).toEqual(['number', 0.2778, 0.05]);
    expect(await sniffed('$1.50', '(2.00)', '−3.25')).toEqual(['number', 1.5, -2, -3.25]);
    expect(await sniffed('1,23,456.00', '5.5')).toEqual(['number', 123456, 5.5]);
  });

  it('is not of numbers where groups are malformed', async () => {
    expect((await sniffed('1,2345', '1'))[0]).toBe('number');
    expect((await sniffed('1,23,45', '1'))[0]).toBe('text');
    expect((await sniffed('1.2.3', '1'))[0]).toBe('text');
    expect((await sniffed('1,234.56', '1.234,56'))[0]).toBe('text');
  });

  it('is text with a warning where all its cells fit two readings', async () => {
    const { source, loaded } = await loadCsv(spend, 'day,cost,x\n2026-01-05,1,1.234\n2026-01-05,1,2.345\n');
    expect(cells(source.fields['x'])).toEqual(['1.234', '2.345']);
    expect(loaded.diagnostics).toMatchObject([
      { code: 'ambiguous-numbers', severity: 'warning', params: { column: 'x', example: '1.234' } },
    ]);
  });

  it('is of booleans where every cell is true or false', async () => {
    expect(await sniffed('true', 'FALSE', '')).toEqual(['boolean', true, false, null]);
    expect(await sniffed('yes', 'no')).toEqual(['text', 'yes', 'no']);
  });
});

describe('money', () => {
  it('is exact, from its text', async () => {
    const { source } = await loadCsv(spend, csv('cost', '0.1', '58705.23', '0.000001', '1.005', '9007199254740993.25'));
    const column = source.fields['cost'];
    if (column?.type !== 'money') throw new Error('no money');
    expect([...column.values.slice(0, 4)]).toEqual([100_000, 58_705_230_000, 1, 1_005_000]);
    expect(column.big?.get(4)).toBe(9_007_199_254_740_993_250_000n);
  });

  it('is rounded half away from zero at the seventh decimal, counted', async () => {
    const { source, quality } = await loadCsv(spend, csv('cost', '0.0000005', '-0.0000005', '1.0000001', '1.00000000'));
    const column = source.fields['cost'];
    expect(column?.type === 'money' && [...column.values]).toEqual([1, -1, 1_000_000, 1_000_000]);
    expect(quality.roundedMoney).toBe(3);
    expect(quality.findings).toMatchObject([{ code: 'negative-cost', count: 1 }]);
  });

  it('follows a stated format, and is an error where it fits two', async () => {
    expect((await loadCsv(`${spend}\nnumbers: {decimal: ","}`, csv('cost', '1.234', '2.345'))).codes).toEqual([]);
    const { loaded } = await loadCsv(spend, csv('cost', '1.234', '2.345'));
    expect(loaded.diagnostics).toMatchObject([{ code: 'ambiguous-numbers', severity: 'error' }]);
    expect(loaded.failed).toEqual(['src']);
  });

  it('counts and lists the cells that are none', async () => {
    const { quality, codes } = await loadCsv(spend, csv('cost', '5', 'abc', '', 'abc', '1.2.3'));
    expect(codes).toEqual(['unread-cells']);
    expect(quality.unparsedCount).toBe(3);
    expect(quality.unparsed[0]).toEqual({
      file: 'a.csv',
      row: 2,
      column: 'cost',
      text: 'abc',
      expected: 'an amount of money',
    });
    expect(quality.unparsed.map(({ row }) => row)).toEqual([2, 4, 5]);
  });

  it('fails where no cell of a column it cannot do without is one, rather than being 0', async () => {
    const { loaded } = await loadCsv(spend, csv('cost', 'n/a', '', 'tbd'));
    expect(loaded.diagnostics).toMatchObject([
      { code: 'unreadable-column', params: { key: 'cost', count: 2, row: 1 } },
    ]);
    expect(loaded.failed).toEqual(['src']);
    const days = await loadCsv(spend, 'day,cost\nMonday,5\nTuesday,6\n');
    expect(days.loaded.diagnostics).toMatchObject([{ code: 'unreadable-column', params: { key: 'at' } }]);
    expect((await loadCsv(`${spend}\nclicks: clicks`, csv('cost,clicks', '5","n/a'))).codes).toEqual(['unread-cells']);
  });

  it('of a line of totals, which has no day, is left out and counted', async () => {
    const text = 'day,name,cost\n2026-01-05,a,1\n2026-01-06,a,2\n,Total,3\nSum,,3\n';
    const { source, quality, codes, loaded } = await loadCsv(spend, text);
    expect(cells(source.fields['cost'])).toEqual([1, 2]);
    expect(quality).toMatchObject({ rowsRead: 4, rowsUsed: 2, dropped: { 'no-day': 2 } });
    expect(codes).toEqual(['unread-cells', 'rows-without-day']);
    expect(loaded.diagnostics.at(-1)).toMatchObject({ params: { count: 2, file: 'a.csv', row: 3 } });
    const filtered = await loadCsv(`${spend}\nwhere: {name: {exists: true}, cost: {gte: 2}}`, text);
    expect(filtered.quality).toMatchObject({ rowsUsed: 1, dropped: { where: 2, 'no-day': 1 } });
    expect(filtered.loaded.diagnostics.at(-1)).toMatchObject({ params: { count: 1, row: 3 } });
  });

  it('of a stretch that ends before it starts is left out, so that total and months agree', async () => {
    const text = 'from_day,to_day,cost\n2026-02-10,2026-02-01,9\n2026-02-01,2026-02-02,3\n2026-02-05,,5\n';
    const { source, quality, codes } = await loadCsv('kind: spend', text);
    expect(cells(source.fields['cost'])).toEqual([3, 5]);
    expect(quality.dropped).toEqual({ 'no-day': 1 });
    expect(codes).toEqual(['rows-without-day']);
  });

  it('takes the currency of the cell, of the row, or of the source, and converts it', async () => {
    const head = 'rates: {USD: 0.5, GBP: 1.2}';
    const inCell = await loadCsv(spend, csv('cost', '$10', '£10', '10 EUR', '10'), head);
    expect(cells(inCell.source.fields['cost'])).toEqual([5, 12, 10, 10]);
    const inRow = await loadCsv(spend, 'day,cost,Currency code\n2026-01-05,10,USD\n2026-01-05,10,EUR\n', head);
    expect(cells(inRow.source.fields['cost'])).toEqual([5, 10]);
    const inSource = await loadCsv(`${spend}\ncurrency: GBP`, csv('cost', '10'), head);
    expect(cells(inSource.source.fields['cost'])).toEqual([12]);
  });

  it('reads ¥ as yen where the file has a rate of yen and none of yuan', async () => {
    const yen = await loadCsv(spend, csv('cost', '¥1,000.00'), 'rates: {JPY: 0.006}');
    expect(cells(yen.source.fields['cost'])).toEqual([6]);
    const both = await loadCsv(spend, csv('cost', '¥1,000.00'), 'rates: {JPY: 0.006, CNY: 0.12}');
    expect(cells(both.source.fields['cost'])).toEqual([120]);
  });

  it('is an error naming both currencies where there is no rate', async () => {
    const { loaded } = await loadCsv(spend, csv('cost', '10', 'CHF 5', 'CHF 7'));
    expect(loaded.diagnostics).toMatchObject([
      { code: 'mixed-currencies', params: { currency: 'EUR', other: 'CHF', column: 'cost' } },
    ]);
    expect(loaded.failed).toEqual(['src']);
  });

  it('says once that the file states no currency, and never a code nobody wrote', async () => {
    const file = sourceText(`from: a.csv\n${spend}`).replace('currency: EUR\n', '');
    const one = await loadText(file, { 'a.csv': csv('cost', '€5', '€7') });
    const two = await loadText(file, { 'a.csv': csv('cost', '€5', '$7', '£2') });
    expect(one.diagnostics.map((d) => inWords(d).message)).toEqual([
      '"cost" has amounts in EUR, the file states no currency.',
    ]);
    expect(two.diagnostics.map((d) => inWords(d).message)).toEqual([
      '"cost" has amounts in EUR and USD, the file states no currency.',
    ]);
  });

  it('reads a sign before the amount, brackets and a minus sign', async () => {
    expect(await money('-€5.50', '€-5.50', '(5.50)', '−5.50', '5.50 €')).toEqual([
      'negative-cost',
      -5.5,
      -5.5,
      -5.5,
      -5.5,
      5.5,
    ]);
  });
});
