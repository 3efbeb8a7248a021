import { gzipSync } from 'node:zlib';
import { describe as describeDiagnostic, diagnosticTable } from '@sluice/core/diagnostic';
import { describe, expect, it } from 'vitest';
import { loadText, sourceText } from './load-text.ts';

interface Example {
  readonly source: string;
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
}

const leads = (path: string, content: string | Uint8Array): Example => ({
  source: `kind: leads\nfrom: ${path}`,
  files: { [path]: content },
});
const spend = (csv: string): Example => ({ source: 'kind: spend\nfrom: a.csv', files: { 'a.csv': csv } });

/** What shows each code that data can give, and nothing else. */
const examples: Readonly<Record<string, Example>> = {
  'file-not-found': { source: 'kind: leads\nfrom: gone.csv' },
  'unsupported-format': leads('a.docx', 'x'),
  'damaged-file': leads('a.csv.gz', 'not gzip'),
  'damaged-json': leads('a.json', '[{'),
  'json-without-rows': leads('a.json', '{"a": 1}'),
  'row-not-object': leads('a.json', '[{"lead": 1}, 2]'),
  'damaged-line': leads('a.ndjson', '{"lead": 1}\n{'),
  'unpacks-too-large': leads('a.csv.gz', gzipSync(new Uint8Array(70 * 1024 * 1024))),
  'unreadable-encoding': {
    source: 'kind: leads\nfrom: a.csv\nencoding: utf-8',
    files: { 'a.csv': new Uint8Array([97, 10, 0xfc, 10]) },
  },
  'no-rows': leads('a.csv', 'lead\n'),
  'duplicate-header': leads('a.csv', 'lead,x,x\n1,2,3\n'),
  'ragged-row': leads('a.csv', 'lead,x\n1,2\n1,2,3\n'),
  'short-row': leads('a.csv', 'lead,x\n1,2\n1\n'),
  'unclosed-cell': leads('a.csv', 'lead,x\n1,2\n1,"2\n'),
  'missing-column': { source: 'kind: leads\nfrom: a.csv\nowner: rep', files: { 'a.csv': 'lead,reps\n1,Ann\n' } },
  'no-days': spend('when,cost\n2026-01-05,1\n'),
  'ambiguous-dates': spend('at,cost\n3/5/2026,1\n'),
  'ambiguous-numbers': spend('at,cost\n2026-01-05,1.234\n'),
  'mixed-currencies': spend('at,cost\n2026-01-05,CHF 5\n'),
  'unread-cells': spend('at,cost\n2026-01-05,x\n2026-01-05,1\n'),
  'unreadable-column': spend('at,cost\n2026-01-05,x\n'),
  'rows-without-day': spend('at,cost\n2026-01-05,1\n,1\n'),
};

/** Those that need a file of 512 MB, a host, or a file system. */
const elsewhere = ['file-too-long', 'file-not-readable', 'unequal-columns'];

describe('diagnostics of data', () => {
  it.each(Object.entries(examples))(
    '%s is shown alone by its example, in whole sentences',
    async (code, { source, files }) => {
      const { diagnostics } = await loadText(sourceText(source), files);
      expect(diagnostics.map((diagnostic) => diagnostic.code)).toEqual([code]);
      for (const diagnostic of diagnostics) {
        const texts = Object.values(describeDiagnostic(diagnostic));
        for (const text of texts) expect(text).toMatch(/^["A-Z0-9].*[.?)}]$/s);
        expect(texts.join(' ')).not.toMatch(/undefined|\[object|NaN/);
      }
    },
  );

  it('reports a file the host refuses, with the reason', async () => {
    const read = () => Promise.reject(new Error('it lies outside of the project folder'));
    const { diagnostics, failed } = await loadText(sourceText('kind: leads\nfrom: a.csv'), {}, { read });
    expect(diagnostics).toMatchObject([
      { code: 'file-not-readable', params: { reason: 'it lies outside of the project folder' } },
    ]);
    expect(failed).toEqual(['src']);
  });

  it('has codes of its own, all in the table', () => {
    for (const code of [...Object.keys(examples), ...elsewhere])
      expect(Object.hasOwn(diagnosticTable, code), code).toBe(true);
  });
});
