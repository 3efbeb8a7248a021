import type { Catalog, Source } from '@sluice/core/catalog';
import { type Diagnostic, nearest } from '@sluice/core/diagnostic';
import type { LoadedSource } from '@sluice/core/table';
import { type KeyPlace, reportAt } from './key-places.ts';

/** Values of a spend source's `channel` that are no channel of the file (language.md, keys of `spend`). */
export function unknownChannels(catalog: Catalog, source: Source, loaded: LoadedSource, range: KeyPlace): Diagnostic[] {
  const column = source.kind === 'spend' ? loaded.fields['channel'] : undefined;
  if (column?.type !== 'text') return [];
  const known = Object.keys(catalog.channels.labels);
  const counts = new Int32Array(column.dictionary.length);
  for (const code of column.codes) if (code >= 0) counts[code] = (counts[code] ?? 0) + 1;
  return column.dictionary.flatMap((channel, code) => {
    const rows = counts[code] ?? 0;
    if (rows === 0 || known.includes(channel)) return [];
    const close = nearest(channel, known);
    const params = { source: source.id, channel, rows, known, ...(close ? { nearest: close } : {}) };
    return [reportAt('unknown-channel', params, range)];
  });
}
