import type { Catalog, Source } from '@sluice/core/catalog';
import { load } from '@sluice/sources';
import type { Database } from '../database/open-database.ts';
import { quoted } from './parquet-file.ts';

const sampled = 64;

/**
 * Whether the loader takes all these columns of texts for texts: it does as soon as one of them is no date. False where a
 * few are not enough to tell.
 */
export async function areTexts(
  { connection }: Database,
  from: string,
  columns: readonly string[],
  catalog: Catalog,
  source: Source,
): Promise<boolean> {
  if (columns.length === 0) return true;
  const samples = columns.map((name) => {
    const column = quoted(name);
    return `(SELECT list(t) FROM (SELECT ${column} AS t FROM ${from} WHERE ${column} <> '' LIMIT ${sampled}))`;
  });
  const [row = []] = (await connection.runAndReadAll(`SELECT ${samples.join(', ')}`)).getRowsJS();
  const texts = row.map((list) => (Array.isArray(list) ? list.map(String) : []));
  const rows = Object.fromEntries(
    columns.map((_, at) => [`column ${at}`, Array.from({ length: sampled }, (__, i) => texts[at]?.[i] ?? null)]),
  );
  const plain = { ...source, kind: 'leads', keys: {}, fields: {}, stages: {}, measures: {}, also: [] } as const;
  const only = { ...catalog, funnels: {}, sources: { [source.id]: plain } };
  const { sources } = await load(only, {
    read: () => Promise.reject(new Error('no file')),
    rows: { [source.id]: rows },
  });
  return columns.every((_, at) => sources[source.id]?.fields[`column ${at}`]?.type === 'text');
}
