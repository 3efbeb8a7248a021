import { describe, expect, it } from 'vitest';
import { readTable } from './read-table.ts';

const bytes = (...parts: (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : [...part])),
  );

function utf16(text: string, isLittle: boolean): number[] {
  return [...text].flatMap((c) => {
    const unit = c.charCodeAt(0);
    return isLittle ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255];
  });
}

describe('the encoding of a text', () => {
  it('is UTF-8, its mark left out of the first header', () => {
    const { rows, notes } = readTable(bytes([0xef, 0xbb, 0xbf], 'name,n\nMüller,1\n'));
    expect(rows).toEqual([{ name: 'Müller', n: '1' }]);
    expect(notes.sniffed).toEqual({});
  });

  it('is UTF-16 by its mark or by its zeros', () => {
    const text = 'name,n\nMüller,1\n';
    for (const [mark, isLittle, name] of [
      [[0xff, 0xfe], true, 'utf-16le'],
      [[0xfe, 0xff], false, 'utf-16be'],
      [[], true, 'utf-16le'],
      [[], false, 'utf-16be'],
    ] as const) {
      const { rows, notes } = readTable(bytes(mark, utf16(text, isLittle)));
      expect(rows).toEqual([{ name: 'Müller', n: '1' }]);
      expect(notes.sniffed).toEqual({ encoding: name });
    }
  });

  it('is Windows-1252 where high bytes stand alone', () => {
    const { rows, notes } = readTable(bytes('name,n\nM', [0xfc], 'ller,1\nCaf', [0xe9], ',2\n'));
    expect(rows.map((row) => row['name'])).toEqual(['Müller', 'Café']);
    expect(notes.sniffed).toEqual({ encoding: 'windows-1252' });
  });

  it('is GB 18030 or Big5 by the pairs its bytes make', () => {
    const gb = readTable(bytes('city,n\n', [0xb1, 0xb1, 0xbe, 0xa9], ',1\n', [0xc9, 0xcf, 0xba, 0xa3], ',2\n'));
    expect(gb.rows.map((row) => row['city'])).toEqual(['北京', '上海']);
    expect(gb.notes.sniffed).toEqual({ encoding: 'gb18030' });
    const big5 = readTable(bytes('city,n\n', [0xa5, 0x78, 0xa5, 0x5f], ',1\n', [0xb0, 0xaa, 0xb6, 0xaf], ',2\n'));
    expect(big5.rows.map((row) => row['city'])).toEqual(['台北', '高雄']);
    expect(big5.notes.sniffed).toEqual({ encoding: 'big5' });
  });

  it('is the stated one, and what does not fit it is counted', () => {
    const { rows, codes, notes } = readTable(bytes('name,n\nM', [0xfc], 'ller,1\n'), 'a.csv', { encoding: 'utf-8' });
    expect(rows).toEqual([{ name: 'M\ufffdller', n: '1' }]);
    expect(codes).toEqual(['unreadable-encoding']);
    expect(notes.diagnostics[0]?.params).toMatchObject({ encoding: 'utf-8', count: 1 });
  });
});
