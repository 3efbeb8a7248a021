import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cells, loadCsv } from './load-text.ts';
import { readTable } from './read-table.ts';

const shared = join(import.meta.dirname, '../../../../shared/data');
const spectrum = join(shared, 'hostile/csv-spectrum');
const names = [
  'comma_in_quotes',
  'empty',
  'empty_crlf',
  'escaped_quotes',
  'json',
  'location_coordinates',
  'newlines',
  'newlines_crlf',
  'quotes_and_newlines',
  'simple',
  'simple_crlf',
  'utf8',
];

describe.runIf(existsSync(spectrum))('csv-spectrum (../shared/data/hostile/csv-spectrum)', () => {
  it.each(names)('%s reads as its JSON says', async (name) => {
    const bytes = await readFile(join(spectrum, 'csvs', `${name}.csv`));
    const expected: unknown = JSON.parse(await readFile(join(spectrum, 'json', `${name}.json`), 'utf8'));
    const { rows } = readTable(bytes);
    const read = rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, cell ?? ''])));
    expect(comparable(read)).toEqual(comparable([expected].flat()));
  });

  // The stored copies differ from the originals in two points: one csv's line ends were normalised, and one JSON has
  // another telephone number than its csv.
  function comparable(rows: unknown[]): unknown {
    const text = JSON.stringify(rows).replaceAll('\\r\\n', '\\n');
    return JSON.parse(text, (key, value: unknown) => (key === 'Contact Phone Number' ? undefined : value));
  }
});

describe.runIf(existsSync(join(shared, 'maven_crm_sales')))('real exports (../shared/data)', () => {
  it('maven_crm_sales: won deals and their value to the cent', async () => {
    const bytes = await readFile(join(shared, 'maven_crm_sales/sales_pipeline.csv'));
    const keys =
      'kind: deals\ndeal: opportunity_id\nopened: engage_date\nclosed: close_date\namount: close_value\nwon: {deal_stage: Won}\nlost: {deal_stage: Lost}';
    const { source, quality } = await loadCsv(keys, bytes);
    const won = cells(source.fields['won']);
    const lost = cells(source.fields['lost']);
    const amount = cells(source.fields['amount']) as (number | null)[];
    const count = (is: readonly unknown[]): number => is.filter((cell) => cell === true).length;
    expect([quality.rowsRead, quality.rowsUsed, quality.unparsedCount, quality.duplicates]).toEqual([8800, 8800, 0, 0]);
    expect(count(won) / (count(won) + count(lost))).toBeCloseTo(0.631501, 6);
    expect(amount.reduce<number>((sum, value, row) => sum + (won[row] === true ? (value ?? 0) : 0), 0)).toBe(
      10_005_534,
    );
  });

  it('uci_bank_marketing: 5,289 of 45,211 by its semicolons', async () => {
    const { rows, notes } = readTable(await readFile(join(shared, 'uci_bank_marketing/bank-full.csv')));
    expect([rows.length, rows.filter((row) => row['y'] === 'yes').length, notes.sniffed]).toEqual([
      45_211,
      5_289,
      { delimiter: ';' },
    ]);
  });

  it('kag_facebook_ads: the sum of spend, its long decimals counted', async () => {
    const bytes = await readFile(join(shared, 'kag_facebook_ads/KAG_conversion_data.csv'));
    const dated = bytes
      .toString()
      .trim()
      .split(/\r?\n/)
      .map((line, i) => `${line},${i === 0 ? 'day' : '2017-08-01'}`);
    const { source, quality } = await loadCsv(
      'kind: events\nlead: ad_id\nevent: gender\nat: day\nvalue: Spent',
      dated.join('\n'),
    );
    const values = cells(source.fields['value']) as number[];
    expect(values.reduce((sum, value) => sum + Math.round(value * 1e6), 0) / 1e6).toBeCloseTo(58_705.23, 2);
    expect(quality.roundedMoney).toBeGreaterThan(0);
  });
});
