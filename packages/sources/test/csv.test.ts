import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTable } from './read-table.ts';

describe('readCsv', () => {
  it('reads quotes, doubled quotes and line breaks inside quotes', () => {
    expect(readTable('a,b\n"x ""y""","1\r\n2"\n').rows).toEqual([{ a: 'x "y"', b: '1\r\n2' }]);
  });

  it('ends lines with LF, CRLF or a lone CR, the last one or none', () => {
    for (const text of ['a,b\n1,2\n3,4', 'a,b\r\n1,2\r\n3,4\r\n', 'a,b\r1,2\r3,4\r']) {
      expect(readTable(text).rows).toEqual([
        { a: '1', b: '2' },
        { a: '3', b: '4' },
      ]);
    }
  });

  it('keeps a lone CR inside a cell of a file whose lines end with LF', () => {
    expect(readTable('a,b\nx\ry,2\n').rows).toEqual([{ a: 'x\ry', b: '2' }]);
  });

  it('keeps spaces of cells and trims those of headers', () => {
    expect(readTable(' a , b\n x ,y \n').rows).toEqual([{ a: ' x ', b: 'y ' }]);
  });

  it('takes an empty cell and empty quotes for missing', () => {
    expect(readTable('a,b,c\n,"",0\n').rows).toEqual([{ a: null, b: null, c: '0' }]);
  });

  it('sniffs the delimiter by which the records agree, and notes it', () => {
    for (const [delimiter, name] of [
      [';', ';'],
      ['\t', 'tab'],
      ['|', '|'],
    ] as const) {
      const text = `${['a', 'b', 'c'].join(delimiter)}\n${['1,5', '2,5', 'x'].join(delimiter)}\n`;
      const { rows, notes } = readTable(text);
      expect(rows).toEqual([{ a: '1,5', b: '2,5', c: 'x' }]);
      expect(notes.sniffed).toEqual({ delimiter: name });
    }
  });

  it('follows a stated delimiter and the first line of Excel that names it', () => {
    expect(readTable('a;b\n1,2;3\n', 'a.csv', { delimiter: ';' }).rows).toEqual([{ a: '1,2', b: '3' }]);
    expect(readTable('sep=;\r\na;b\r\n1;2\r\n').rows).toEqual([{ a: '1', b: '2' }]);
  });

  it('keeps a short row with its last cells missing, and says so', () => {
    const { rows, codes, notes } = readTable('a,b,c\n1,2,3\n4\n');
    expect(rows[1]).toEqual({ a: '4', b: null, c: null });
    expect(codes).toEqual(['short-row']);
    expect(notes.diagnostics[0]?.params).toMatchObject({ count: 1, row: 2, cells: 3 });
  });

  it('drops a row with too many cells, unless what is too much is empty', () => {
    const { rows, read, notes } = readTable('a,b\n1,2,\n3,4,5\n6,7\n');
    expect(rows.map((row) => row['a'])).toEqual(['1', '6']);
    expect(read).toBe(3);
    expect(notes.dropped).toEqual({ 'ragged-row': 1 });
    expect(notes.diagnostics[0]?.params).toMatchObject({ count: 1, row: 2 });
  });

  it('gives up only the line of a quote that is never closed', () => {
    const { rows, read, notes } = readTable('a,b\n1,2\n3,"x\n5,6\n7,8\n');
    expect(rows.map((row) => row['a'])).toEqual(['1', '5', '7']);
    expect(read).toBe(4);
    expect(notes.dropped).toEqual({ 'unclosed-quote': 1 });
    expect(notes.diagnostics[0]?.params).toMatchObject({ count: 1, row: 2 });
  });

  it('keeps a cell with text behind its closing quote as written', () => {
    const { rows, notes } = readTable('a,b\n"x" y,2\n');
    expect(rows).toEqual([{ a: '"x" y', b: '2' }]);
    expect(notes.findings).toMatchObject([{ code: 'stray-quote', count: 1 }]);
  });

  it('counts blank lines and does not take them for rows', () => {
    const { rows, read, notes } = readTable('\na,b\n1,2\n\n\n3,4\n');
    expect([rows.length, read, notes.dropped]).toEqual([2, 4, { 'blank-line': 2 }]);
  });

  it('tells columns of one name apart, and names those without one', () => {
    const { names, codes } = readTable('x,x,,x\n1,2,3,4\n');
    expect(names).toEqual(['x', 'x (2)', 'column 3', 'x (3)']);
    expect(codes).toEqual(['duplicate-header']);
  });

  it('says of an empty file and of a header alone that there are no rows', () => {
    expect(readTable('')).toMatchObject({ rows: [], codes: ['no-rows'] });
    expect(readTable('a,b\n')).toMatchObject({ rows: [], codes: ['no-rows'], names: ['a', 'b'] });
  });

  it('reads a line of 10 MB', () => {
    const long = 'x'.repeat(10_000_000);
    expect(readTable(`a,b\n"${long}",2\n3,4\n`).rows.map((row) => String(row['a']).length)).toEqual([10_000_000, 1]);
  });

  it('stays linear where every line opens a quote that is not closed', () => {
    const text = `a,b\n${'1,"x""\n'.repeat(30_000)}`;
    const start = performance.now();
    const { read, rows, notes } = readTable(text);
    expect(rows.length + (notes.dropped['unclosed-quote'] ?? 0) + (notes.dropped['ragged-row'] ?? 0)).toBe(read);
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  it('has columns named as properties of every object', () => {
    expect(readTable('__proto__,constructor\n1,2\n').names).toEqual(['__proto__', 'constructor']);
  });

  it('reads back whatever was written with quotes', () => {
    const cell = fc.string({ unit: 'binary', maxLength: 12 }).map((text) => text.replaceAll('\ufeff', ''));
    const table = fc
      .tuple(fc.integer({ min: 2, max: 5 }), fc.constantFrom(',', ';', '\t', '|'), fc.constantFrom('\n', '\r\n'))
      .chain(([width, delimiter, end]) =>
        fc.record({
          rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }),
          delimiter: fc.constant(delimiter),
          end: fc.constant(end),
        }),
      );
    fc.assert(
      fc.property(table, ({ rows, delimiter, end }) => {
        const names = (rows[0] ?? []).map((_, i) => `c${i}`);
        const quoted = rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(delimiter));
        const read = readTable([names.join(delimiter), ...quoted].join(end), 'a.csv', { delimiter, encoding: 'utf-8' });
        expect(read.rows.map((row) => Object.values(row))).toEqual(
          rows.map((row) => row.map((text) => (text === '' ? null : text))),
        );
      }),
      { numRuns: 120 },
    );
  });

  it('loses no record of any text: those read are those used and those dropped', () => {
    const piece = fc.constantFrom('a', '"', '""', ',', ';', '\n', '\r\n', '\r', ' ', 'é', '1');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const { rows, read, notes } = readTable(`a,b\n${pieces.join('')}`);
        const dropped = Object.values(notes.dropped).reduce((sum, n) => sum + n, 0);
        expect(rows.length + dropped).toBe(read);
      }),
      { numRuns: 500 },
    );
  });
});
