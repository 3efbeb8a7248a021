import type { Source } from '@sluice/core/catalog';
import type { Diagnostic } from '@sluice/core/diagnostic';
import type { LoadedSource, SourceQuality } from '@sluice/core/table';
import { type KeyPlaces, reportAt } from './key-places.ts';

/** What makes numbers wrong where the rows are: costs below 0, rows that have not happened yet, deals that come twice. */
export function doubtfulRows(
  { id: source, kind }: Source,
  loaded: LoadedSource,
  { findings, duplicates: count }: SourceQuality,
  places: KeyPlaces,
  asOf = '',
): Diagnostic[] {
  const isRepeated = kind === 'deals' && count > 0;
  const repeated = isRepeated
    ? [reportAt('repeated-deal', { source, count, deal: firstRepeated(loaded) }, places('deal'))]
    : [];
  const doubtful = findings.flatMap(({ code, count }): Diagnostic[] => {
    if (code === 'negative-cost') return [reportAt(code, { source, count }, places('cost'))];
    if (code !== 'future-date') return [];
    return [reportAt(code, { source, count, asOf }, places(kind === 'deals' ? 'opened' : 'at'))];
  });
  return [...doubtful, ...repeated];
}

/** The first deal that a row before has. */
function firstRepeated({ fields }: LoadedSource): string {
  const deals = fields['deal'];
  if (deals?.type !== 'text') return '';
  const seen = new Set<number>();
  const again = deals.codes.find((code) => code >= 0 && (seen.has(code) || !seen.add(code)));
  return again === undefined ? '' : (deals.dictionary[again] ?? '');
}
