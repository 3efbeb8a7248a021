import { type DataTable, toCsv } from '@sluice/charts';
import { toLongCsv, toTsv } from '@sluice/charts/picture';
import { describe, expect, it } from 'vitest';
import { hasSharedLists, sharedStrings, smallList } from '../support/hostile-lists.ts';
import { parseCsvText } from './read-csv.ts';

/** What a spreadsheet starts a formula with, in half and full width, and what it skips or cuts before it. */
const starts = [...'=+-@＝＋－＠﹢﹣＋−﹦﹫'];
const skipped = /^[\s\p{C}]+/u;
const number = /^-?\d+(\.\d+)?(e[-+]?\d+)?$/i;

const runs = (cell: string): boolean =>
  !number.test(cell) &&
  (/^[\t\r\n\0]/.test(cell) || starts.some((start) => cell.replace(skipped, '').startsWith(start)));

const tableOf = (strings: readonly string[]): DataTable => ({
  columns: [
    { label: 'name', align: 'start', unit: null },
    ...strings.slice(0, 50).map((label) => ({ label, align: 'start' as const, unit: null })),
  ],
  rows: strings.map((text) => ({
    cells: [text, ...strings.slice(0, 50)].map((raw) => ({ text: raw, raw })),
  })),
});

/** Labels, and every string as a cell: nothing runs, what needs no guard is itself, what needs one has it in front. */
function expectSafe(strings: readonly string[]): void {
  const [head = [], ...rows] = parseCsvText(toCsv(tableOf(strings)));
  expect(rows.length).toBe(strings.length);
  expect([...head, ...rows.flat()].filter(runs)).toEqual([]);
  strings.forEach((text, i) => {
    const [cell] = rows[i] ?? [];
    expect(cell).toBe(runs(text) || cell === `'${text}` ? `'${text}` : text);
  });
}

/** Widgets, rows, columns and units called so: no field of the file for all widgets runs. */
function expectLongSafe(strings: readonly string[]): void {
  const tables = strings.map((name) => ({
    name,
    table: {
      columns: [
        { label: name, align: 'start' as const, unit: null },
        { label: name, align: 'end' as const, unit: name as 'count' },
      ],
      rows: [
        {
          cells: [
            { text: name, raw: name },
            { text: name, raw: name },
          ],
        },
      ],
    },
  }));
  const heads = { widget: 'widget', row: 'row', column: 'column', unit: 'unit', value: 'value' };
  const rows = parseCsvText(toLongCsv(tables, heads));
  expect(rows.map((row) => row.length)).toEqual([...strings, ''].map(() => 5));
  expect(rows.flat().filter(runs)).toEqual([]);
}

/** Pasted into a sheet: as many fields as there are columns, none of which runs. */
function expectPasteSafe(strings: readonly string[]): void {
  const table = tableOf(strings);
  const rows = toTsv(table)
    .split('\n')
    .map((line) => line.split('\t'));
  expect(rows.map((row) => row.length)).toEqual([{}, ...table.rows].map(() => table.columns.length));
  expect(rows.flat().filter(runs)).toEqual([]);
}

describe('toLongCsv and toTsv', () => {
  it('give no field that a spreadsheet runs, of our own list', () => {
    expectLongSafe(smallList());
    expectPasteSafe(smallList());
  });

  it.skipIf(!hasSharedLists)('give none of the shared lists either', () => {
    expectLongSafe(sharedStrings());
    expectPasteSafe(sharedStrings());
  });
});

describe('toCsv', () => {
  it('gives no cell and no heading that a spreadsheet runs, of our own list', () => expectSafe(smallList()));

  it.skipIf(!hasSharedLists)('gives none of the shared lists either', () => expectSafe(sharedStrings()));

  it('keeps numbers as numbers, negative ones too', () => {
    const cells = [-12.5, 0, 1e21, -0].map((raw) => ({ text: '', raw }));
    const csv = toCsv({ columns: [], rows: [{ cells: [...cells, { text: '', raw: '-1234.560000' }] }] });
    expect(csv.split('\r\n')[1]).toBe('-12.5,0,1e+21,0,-1234.560000');
  });
});
