import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { gunzip } from '../src/gzip/gunzip.ts';
import { cells, loadText, oneOf, sourceText } from './load-text.ts';

describe('a file packed with gzip', () => {
  it('is read as what its name says inside', async () => {
    const files = { 'a.csv.gz': gzipSync('lead,n\n1,2\n'), 'b.ndjson.gz': gzipSync('{"lead": 2, "n": 3}\n') };
    const { source } = oneOf(await loadText(sourceText('kind: leads\nfrom: [a.csv.gz, b.ndjson.gz]'), files));
    expect([cells(source.fields['lead']), cells(source.fields['n'])]).toEqual([
      ['1', '2'],
      [2, 3],
    ]);
  });

  it('fails its source where it is cut or no gzip', async () => {
    const whole = gzipSync('lead,n\n1,2\n');
    for (const bytes of [whole.subarray(0, 20), new Uint8Array([1, 2, 3])]) {
      const { codes, loaded } = oneOf(await loadText(sourceText('kind: leads\nfrom: a.csv.gz'), { 'a.csv.gz': bytes }));
      expect([codes, loaded.failed]).toEqual([['damaged-file'], ['src']]);
    }
  });

  it('is given up where it unpacks out of all proportion, before it is whole', async () => {
    const bomb = gzipSync(new Uint8Array(80 * 1024 * 1024));
    expect(await gunzip(bomb)).toEqual({ problem: 'too-large', most: 64 * 1024 * 1024 });
    const { codes } = oneOf(await loadText(sourceText('kind: leads\nfrom: a.csv.gz'), { 'a.csv.gz': bomb }));
    expect(codes).toEqual(['unpacks-too-large']);
  });
});
