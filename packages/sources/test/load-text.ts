import { compile } from '@sluice/core';
import type { Column, LoadedSource, SourceQuality } from '@sluice/core/table';
import { type Loaded, type LoadOptions, load } from '../src/index.ts';
import { cellOf } from '../src/raw/cell-of.ts';

const encoder = new TextEncoder();

/** A file's head and one source `src` with the lines given. */
export function sourceText(lines: string, head = ''): string {
  const body = lines
    .trim()
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');
  return `sluice: 1\ntimezone: Europe/Berlin\ncurrency: EUR\n${head}\nsources:\n  src:\n${body}\n`;
}

/** Loads the sources of a definition file from files given as texts or bytes. */
export async function loadText(
  text: string,
  files: Readonly<Record<string, string | Uint8Array>> = {},
  options: Partial<LoadOptions> = {},
): Promise<Loaded> {
  const { catalog, diagnostics } = compile(text);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return load(catalog, {
    read: async (path) => {
      const content = Object.hasOwn(files, path) ? files[path] : undefined;
      if (content === undefined) throw Object.assign(new Error('gone'), { code: 'ENOENT' });
      return typeof content === 'string' ? encoder.encode(content) : content;
    },
    list: async (pattern) => {
      const form = new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '.*')}$`);
      return Object.keys(files)
        .filter((path) => form.test(path))
        .reverse();
    },
    ...options,
  });
}

export interface LoadedOne {
  readonly source: LoadedSource;
  readonly quality: SourceQuality;
  readonly codes: string[];
  readonly loaded: Loaded;
}

/** Loads one source `src` from `a.csv`. */
export async function loadCsv(lines: string, csv: string | Uint8Array, head = ''): Promise<LoadedOne> {
  const loaded = await loadText(sourceText(`from: a.csv\n${lines}`, head), { 'a.csv': csv });
  return oneOf(loaded);
}

export function oneOf(loaded: Loaded): LoadedOne {
  const source = loaded.sources['src'] as LoadedSource;
  const quality = loaded.quality.sources.find((q) => q.source === 'src') as SourceQuality;
  return { source, quality, codes: loaded.diagnostics.map(({ code }) => code), loaded };
}

/** A column's cells: days and instants as ISO text, money as a number of units. */
export function cells(column: Column | undefined): unknown[] {
  if (column === undefined) return ['no such field'];
  const length = 'codes' in column ? column.codes.length : column.values.length;
  return Array.from({ length }, (_, row) => cellOf(column, row));
}
