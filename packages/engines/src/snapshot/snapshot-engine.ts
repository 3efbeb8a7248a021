import { type Calendar, createCalendar, GRAINS } from '@sluice/core/calendar';
import { compute, filterCells, mergeCells } from '@sluice/core/compute';
import { type Engine, EngineError, isTable, type MetricQuery, type Unanswered } from '@sluice/core/query';
import { readSnapshot, type Snapshot, snapshotDiagnostic, unanswered } from '@sluice/core/snapshot';
import type { Table } from '@sluice/core/table';
import { type CubeIndex, findCells, indexCubes, type Missing } from './find-cells.ts';
import { hasSamples, withSamplesOf } from './with-samples.ts';

/**
 * An engine over a stored dashboard: answers by rolling cells up, in the page, with no server. `json` is the parsed
 * file. Throws an `EngineError` with a diagnostic where it is no snapshot, or one of a newer version.
 */
export function snapshot(json: unknown): Engine {
  const read = readSnapshot(json);
  if ('diagnostics' in read) throw new EngineError(read.texts?.[0]?.message ?? 'not a snapshot', read.diagnostics);
  const stored = read.snapshot;
  const calendar = createCalendar(stored.catalog);
  const index = indexCubes(stored);
  const answerOne = (query: MetricQuery): Table | Unanswered => answerFrom(stored, index, query, calendar);
  return {
    answer: async (query) => {
      const answer = answerOne(query);
      if (isTable(answer)) return answer;
      throw new EngineError(answer.texts?.[0]?.message ?? 'not answered', answer.diagnostics);
    },
    answerAll: async (queries) => queries.map(answerOne),
    describe: async () => ({
      engine: 'snapshot',
      catalog: stored.catalog,
      asOf: stored.asOf,
      quality: stored.quality,
      definitions: stored.definitions,
      periods: stored.periods,
      capabilities: { customPeriods: false, grains: GRAINS },
    }),
    close: async () => {},
  };
}

function answerFrom(stored: Snapshot, index: CubeIndex, query: MetricQuery, calendar: Calendar): Table | Unanswered {
  const found = findCells(stored, index, query, calendar);
  if ('missing' in found) return unanswered(missingDiagnostic(found));
  const by = query.by ?? [];
  const kept = filterCells(found.set.cells, found.where);
  const merged = mergeCells(kept, by);
  if (merged.length === kept.length || !hasSamples(kept)) return compute(stored.catalog, query, merged);
  const rich = mergeCells(filterCells(found.widest.cells, found.where), by);
  return compute(stored.catalog, query, withSamplesOf(merged, rich));
}

function missingDiagnostic(missing: Missing) {
  switch (missing.missing) {
    case 'period':
      return snapshotDiagnostic('period-not-stored', { offered: missing.offered });
    case 'subject':
      return snapshotDiagnostic('not-in-snapshot', { name: missing.name });
    case 'dimension':
      return snapshotDiagnostic('dimension-not-stored', { dimensions: missing.names });
  }
}
