import { compile } from '@sluice/core';
import { formatDay } from '@sluice/core/calendar';
import type { Column } from '@sluice/core/table';
import { load } from '@sluice/sources';
import { describe, expect, it } from 'vitest';
import type { BrokenFile } from './broken-file.ts';
import { jsons } from './jsons.ts';
import { shapes } from './shapes.ts';
import { texts } from './texts.ts';
import { values } from './values.ts';

const corpus: readonly BrokenFile[] = [...shapes, ...values, ...texts, ...jsons];

describe('a broken file loses nothing silently', () => {
  it('stands in a corpus of at least a hundred, each with a name of its own', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(100);
    expect(new Set(corpus.map(({ name, path }) => `${path} ${name}`)).size).toBe(corpus.length);
  });

  it.each(corpus.map((file) => [`${file.path.slice(2)}: ${file.name}`, file] as const))('%s', async (_, file) => {
    const { loaded, quality } = await loaded1(file);
    const dropped = file.dropped ?? {};
    expect({ present: quality?.rowsRead, used: quality?.rowsUsed, dropped: quality?.dropped }).toEqual({
      present: file.present,
      used: file.used,
      dropped,
    });
    expect(file.used + Object.values(dropped).reduce((sum, n) => sum + n, 0)).toBe(file.present);
    expect(loaded.diagnostics.map(({ code }) => code)).toEqual(file.codes ?? []);
    expect(quality?.findings.map(({ code }) => code)).toEqual(file.findings ?? []);
    expect(quality?.unparsedCount).toBe(file.unread ?? 0);
    expect(loaded.failed).toEqual(file.failed === true ? ['src'] : []);
    if (file.cells === undefined) return;
    const [field, ...expected] = file.cells;
    expect(cells(loaded.sources['src']?.fields[field])).toEqual(expected);
  });
});

async function loaded1(file: BrokenFile) {
  const lines = (file.source ?? 'kind: leads').split('\n').map((line) => `    ${line}`);
  const text = `sluice: 1\ntimezone: UTC\ncurrency: EUR\nsources:\n  src:\n    from: ${file.path}\n${lines.join('\n')}\n`;
  const { catalog, diagnostics } = compile(text);
  expect(diagnostics).toEqual([]);
  const bytes = typeof file.content === 'string' ? new TextEncoder().encode(file.content) : file.content;
  const loaded = await load(catalog, { read: async () => bytes });
  return { loaded, quality: loaded.quality.sources[0] };
}

function cells(column: Column | undefined): unknown[] {
  if (column === undefined) return ['no such field'];
  if ('codes' in column) return Array.from(column.codes, (code) => column.dictionary[code] ?? null);
  return Array.from(column.values, (value) => {
    if (Number.isNaN(value)) return null;
    if (column.type === 'day') return formatDay(value);
    return column.type === 'money' ? value / 1e6 : value;
  });
}
