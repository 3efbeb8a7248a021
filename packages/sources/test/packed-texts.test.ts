import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LateTexts } from '../src/parquet/late-texts.ts';
import { type HashWords, PackedTexts } from '../src/parquet/packed-texts.ts';

const encoder = new TextEncoder();

/** Texts as a native reader hands them over; null is a missing cell, whose words say nothing. */
function wordsOf(texts: readonly (string | null)[], width: number): { words: Int32Array; valid: Uint8Array } {
  const bytes = new Uint8Array(texts.length * width * 4).fill(7);
  const valid = new Uint8Array(Math.ceil(texts.length / 8));
  const words = new Int32Array(bytes.buffer);
  texts.forEach((text, row) => {
    if (text === null) return;
    valid[row >> 3] = (valid[row >> 3] ?? 0) | (1 << (row & 7));
    const own = encoder.encode(text);
    words.fill(0, row * width, row * width + width);
    words[row * width] = own.length;
    bytes.set(own, (row * width + 1) * 4);
  });
  return { words, valid };
}

function widthOf(texts: readonly (string | null)[], least: number): number {
  let width = least;
  for (const text of texts) while (encoder.encode(text ?? '').length > (width - 1) * 4) width *= 2;
  return width;
}

/** The texts of all batches after they were numbered, by row, and the dictionary. */
function numbered(
  batches: readonly (readonly (string | null)[])[],
  hashOf?: HashWords,
): { rows: (string | null)[]; texts: string[] } {
  const packed = new PackedTexts(0, hashOf);
  const codes = new Int32Array(batches.flat().length).fill(-1);
  let row = 0;
  let width = 4;
  for (const batch of batches) {
    width = widthOf(batch, width);
    const { words, valid } = wordsOf(batch, width);
    packed.intern(words, width, valid, batch.length, codes, row);
    row += batch.length;
  }
  const texts = packed.finish().all();
  return { rows: Array.from(codes, (code) => (code < 0 ? null : (texts[code] ?? ''))), texts };
}

const cell = fc.option(
  fc.oneof(
    fc.constantFrom('', 'a', 'ab', 'ba', 'lead-0001', 'lead-0002', 'exactly12len', 'thirteenchars'),
    fc.string({ unit: 'binary', maxLength: 60 }),
  ),
);

describe('PackedTexts.intern(words, width, valid, rows, codes, row)', () => {
  it('gives equal texts one code, in the order in which they come, however their hashes fall', () => {
    const hashes: (HashWords | undefined)[] = [undefined, () => 0, (words, start) => (words[start] as number) & 1];
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 40 }), { maxLength: 5 }), (batches) => {
        const rows = batches.flat().map((text) => (text === '' ? null : text));
        const texts = [...new Set(rows.filter((text) => text !== null))];
        for (const hashOf of hashes) expect(numbered(batches, hashOf)).toEqual({ rows, texts });
      }),
      { numRuns: 150 },
    );
  });

  it('keeps its texts while it grows', () => {
    const ids = Array.from({ length: 30_000 }, (_, i) => `lead ${(i * 7919) % 9973} of many`);
    const batches = Array.from({ length: 15 }, (_, i) => ids.slice(i * 2_000, i * 2_000 + 2_000));
    expect(numbered(batches)).toEqual({ rows: ids, texts: [...new Set(ids)] });
  });
});

describe('LateTexts.column(codes, isId)', () => {
  function texts(list: readonly string[]): LateTexts {
    const bytes = list.map((text) => encoder.encode(text));
    let end = 0;
    const ends = Uint32Array.from(bytes, ({ length }) => {
      end += length;
      return end;
    });
    return new LateTexts(Uint8Array.from(bytes.flatMap((own) => [...own])), ends, list.length);
  }

  it('makes the strings when the dictionary is read, once', () => {
    const late = texts(['b', 'a']);
    const codes = Int32Array.of(0, 1, 0);
    const column = late.column(codes, true);
    expect(column?.entries).toBe(2);
    expect(column).toEqual({ type: 'text', dictionary: ['b', 'a'], codes });
    expect(column?.dictionary).toBe(column?.dictionary);
  });

  it.each([' a', 'a ', 'A@b.de', '\u00a0a', 'aé'])('leaves ids like %j to be looked at as strings', (text) => {
    expect(texts(['x', text]).column(Int32Array.of(1), true)).toBe(null);
    expect(texts(['x', text]).column(Int32Array.of(1), false)?.dictionary).toEqual(['x', text]);
  });
});
