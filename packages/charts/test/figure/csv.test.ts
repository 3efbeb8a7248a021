import { describe, expect, it } from 'vitest';
import { toCsv } from '../../src/index.ts';

const csv = (raw: string | number | null) =>
  toCsv({ columns: [{ label: 'A', align: 'start', unit: null }], rows: [{ cells: [{ text: 'shown', raw }] }] }).split(
    '\r\n',
  )[1];

describe('toCsv', () => {
  it('writes raw values, not what is shown', () => {
    expect([csv(-1234.5), csv('-12.50'), csv(null), csv('Paid search')]).toEqual([
      '-1234.5',
      '-12.50',
      '',
      'Paid search',
    ]);
  });

  it('puts an apostrophe before what a spreadsheet would run, full-width forms and hidden starts included', () => {
    const hostile = [
      '=1+1',
      '+cmd',
      '-2+3',
      '@SUM(A1)',
      '\t=1',
      '＝1+1',
      '＋1',
      '－1',
      '＠x',
      ' =1',
      '\u200b=1',
      '\ufeff=1',
    ];
    for (const text of hostile) expect(csv(text)?.replace(/^"/, '')).toMatch(/^'/);
  });

  it('quotes commas, quotes and line breaks', () => {
    expect(toCsv({ columns: [{ label: 'a,b', align: 'start', unit: null }], rows: [] })).toBe('"a,b"\r\n');
    expect(csv('say "so"')).toBe('"say ""so"""');
  });
});
