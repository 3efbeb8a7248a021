import { describe, expect, it } from 'vitest';
import { readTable } from './read-table.ts';

describe('readJson', () => {
  it('reads a list of objects, or one under "rows"', () => {
    expect(readTable('[{"a": 1}, {"b": "x"}]', 'a.json').rows).toEqual([
      { a: '1', b: null },
      { a: null, b: 'x' },
    ]);
    expect(readTable('{"rows": [{"a": true}]}', 'a.json').rows).toEqual([{ a: 'true' }]);
  });

  it('makes columns with dots of nested objects and lists of arrays', () => {
    const { rows } = readTable(
      '[{"geo": {"country": "DE", "deep": {"x": 1}}, "tags": ["a", 2]}, {"tags": "b"}]',
      'a.json',
    );
    expect(rows).toEqual([
      { 'geo.country': 'DE', 'geo.deep.x': '1', tags: ['a', '2'] },
      { 'geo.country': null, 'geo.deep.x': null, tags: ['b'] },
    ]);
  });

  it('keeps every digit of numbers a double cannot hold', () => {
    const { rows } = readTable(
      '[{"id": 9007199254740993, "note": "id 9007199254740993", "m": 12345678901.123456789}]',
      'a.json',
    );
    expect(rows).toEqual([{ id: '9007199254740993', note: 'id 9007199254740993', m: '12345678901.123456789' }]);
  });

  it('takes null, absent and empty for missing', () => {
    expect(readTable('[{"a": null, "b": ""}, {}]', 'a.json').rows).toEqual([
      { a: null, b: null },
      { a: null, b: null },
    ]);
  });

  it('drops entries that are no objects, counted', () => {
    const { rows, notes, codes } = readTable('[{"a": 1}, 2, [3], null]', 'a.json');
    expect([rows.length, notes.dropped, codes]).toEqual([1, { 'not-an-object': 3 }, ['row-not-object']]);
  });

  it('fails on text that is not JSON, and on JSON without rows', () => {
    expect(readTable('[{"a": 1}', 'a.json').codes).toEqual(['damaged-json']);
    expect(readTable('{"a": 1}', 'a.json').codes).toEqual(['json-without-rows']);
  });

  it('is not harmed by a key named __proto__', () => {
    expect(readTable('[{"__proto__": {"x": 1}}]', 'a.json').names).toEqual(['__proto__.x']);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});

describe('readNdjson', () => {
  it('reads one object a line, drops what is not one, and names the first such line', () => {
    const { rows, read, notes } = readTable('{"a": 1}\r\n\n{"a": \n3\n{"a": 2}', 'a.ndjson');
    expect(rows).toEqual([{ a: '1' }, { a: '2' }]);
    expect(read).toBe(5);
    expect(notes.dropped).toEqual({ 'blank-line': 1, 'damaged-line': 2 });
    expect(notes.diagnostics[0]?.params).toMatchObject({ count: 2, line: 3 });
  });
});
