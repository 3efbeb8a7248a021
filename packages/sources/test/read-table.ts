import type { Source } from '@sluice/core/catalog';
import { readCsv } from '../src/csv/read-csv.ts';
import { readJson } from '../src/json/read-json.ts';
import { readNdjson } from '../src/json/read-ndjson.ts';
import { SourceNotes } from '../src/quality/source-notes.ts';
import { cellOf } from '../src/raw/cell-of.ts';
import type { FileReading } from '../src/raw/file-reading.ts';
import { TextPools } from '../src/raw/text-pools.ts';

export interface ReadTable {
  readonly rows: Record<string, unknown>[];
  readonly names: string[];
  readonly read: number;
  readonly notes: SourceNotes;
  readonly codes: string[];
}

const plain: Source = {
  id: 'src',
  kind: 'counts',
  from: [],
  keys: {},
  fields: {},
  stages: {},
  measures: {},
  also: [],
  timezone: 'UTC',
  currency: 'EUR',
};

/** Reads a text or bytes with the reader of the name's end, every cell as a text, a list, or null. */
export function readTable(content: string | Uint8Array, name = 'a.csv', source: Partial<Source> = {}): ReadTable {
  const notes = new SourceNotes({ ...plain, ...source }, () => ({ from: 0, to: 0 }));
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const file = { path: name, name, bytes, notes, pools: new TextPools() };
  const reading = name.endsWith('.ndjson') ? readNdjson(file) : name.endsWith('.json') ? readJson(file) : readCsv(file);
  const codes = notes.diagnostics.map(({ code }) => code);
  return { rows: rowsOf(reading), names: [...reading.columns.keys()], read: reading.read, notes, codes };
}

function rowsOf(reading: FileReading): Record<string, unknown>[] {
  return Array.from({ length: reading.rows }, (_, row) =>
    Object.fromEntries(
      [...reading.columns].map(([name, raw]) => {
        if (raw.kind === 'typed') return [name, cellOf(raw.column, row)];
        const code = raw.codes[row] ?? -1;
        return [name, code < 0 ? null : raw.texts.text(code)];
      }),
    ),
  );
}
