import type { Calendar } from '@sluice/core/calendar';
import type { Catalog, Source } from '@sluice/core/catalog';
import { type Diagnostic, report } from '@sluice/core/diagnostic';
import type { LoadedSource } from '@sluice/core/table';
import { countEarlier, type DateStage, stagePairs } from '../stage-findings.ts';
import { placeOf } from './place-of.ts';

/** One diagnostic a pair of dates that run backwards, at the stage or the source. */
export function backwardDates(
  catalog: Catalog,
  sources: Readonly<Record<string, LoadedSource>>,
  calendar: Calendar,
): Diagnostic[] {
  return Object.values(catalog.sources).flatMap((source) => {
    const loaded = sources[source.id];
    const found = loaded ? backwards(catalog, source, loaded, calendar) : [];
    return found.map(({ count, former, later }) => {
      const params = { source: source.id, count, later: later.stage, former: former.stage };
      return report('conversion-before-entry', params, ...placeOf(catalog, 'source', source.id));
    });
  });
}

interface Backwards {
  readonly count: number;
  readonly former: DateStage;
  readonly later: DateStage;
}

/** Pairs of dates of one row of which the later step comes first. */
function backwards(catalog: Catalog, source: Source, loaded: LoadedSource, calendar: Calendar): Backwards[] {
  const pairs = [...stagePairs(catalog, source)];
  if (source.kind === 'deals' && !pairs.some(([a, b]) => a.field === 'opened' && b.field === 'closed'))
    pairs.push([
      { stage: 'opened', field: 'opened' },
      { stage: 'closed', field: 'closed' },
    ]);
  return pairs.flatMap(([former, later]) => {
    const count = countEarlier(loaded, former.field, later.field, calendar);
    return count === 0 ? [] : [{ count, former, later }];
  });
}
