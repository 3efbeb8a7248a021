import type { Catalog } from '@sluice/core/catalog';
import type { Column, JoinQuality, LoadedSource } from '@sluice/core/table';

/** How many rows of each other source name a lead that a leads source has, by its id, e-mail or `also` columns. */
export function joinsOf(catalog: Catalog, sources: Readonly<Record<string, LoadedSource>>): JoinQuality[] {
  const all = Object.values(sources);
  return all
    .filter(({ kind }) => kind === 'leads')
    .flatMap((right) => {
      const others = all.filter(({ id, fields }) => id !== right.id && fields['lead']?.type === 'text');
      if (others.length === 0 || right.fields['lead'] === undefined) return [];
      const ids = idsOf(right, catalog.sources[right.id]?.also ?? []);
      return others.map((left) => ({
        left: left.id,
        right: right.id,
        on: 'lead',
        ...countRows(left.fields['lead'], ids),
      }));
    });
}

function idsOf({ fields }: LoadedSource, also: readonly string[]): Set<string> {
  const ids = new Set<string>();
  for (const name of ['lead', 'email', ...also]) {
    const column = fields[name];
    if (column?.type !== 'text') continue;
    const used = usedEntries(column.codes, column.dictionary.length);
    column.dictionary.forEach((text, entry) => {
      if (used[entry] === 1) ids.add(name === 'email' ? text.trim().toLowerCase() : text);
    });
  }
  return ids;
}

function countRows(column: Column | undefined, ids: ReadonlySet<string>): { matched: number; unmatched: number } {
  if (column?.type !== 'text') return { matched: 0, unmatched: 0 };
  const isKnown = column.dictionary.map((text) => ids.has(text));
  let matched = 0;
  let unmatched = 0;
  for (const code of column.codes) {
    if (code < 0) continue;
    if (isKnown[code] === true) matched++;
    else unmatched++;
  }
  return { matched, unmatched };
}

function usedEntries(codes: Int32Array, entries: number): Uint8Array {
  const used = new Uint8Array(entries);
  for (const code of codes) if (code >= 0) used[code] = 1;
  return used;
}
