import { GRAINS } from '@sluice/core/calendar';
import { type Cells, mergeCells } from '@sluice/core/compute';
import {
  type Engine,
  EngineError,
  isTable,
  type MetricQuery,
  otherPeriods,
  type PeriodLookup,
  storedPeriods,
  type Unanswered,
} from '@sluice/core/query';

import { readSnapshot, type Snapshot, snapshotDiagnostic, unanswered } from '@sluice/core/snapshot';
import type { Table } from '@sluice/core/table';
import { type CubeIndex, findCells, indexCubes, type Missing } from './find-cells.ts';
import type { FurtherAnswers } from './further.ts';
import { lacksSamples, withSamplesOf } from './with-samples.ts';

/** Answers of a page's whole session, some thousands of numbers each at most. */
const MOST_KEPT = 512;

/** What an engine makes of cells; null for questions it does not answer. */
export type TableOf = (stored: Snapshot, query: MetricQuery, cells: Cells) => Table | null;

/** An engine over a stored dashboard: answers by rolling cells up, in the page, with no server. */
export function snapshotEngine(json: unknown, tableOf: TableOf): Engine {
  const read = readSnapshot(json);
  if ('diagnostics' in read) throw new EngineError(read.texts?.[0]?.message ?? 'not a snapshot', read.diagnostics);
  const stored = read.snapshot;
  const index = indexCubes(stored);
  const answered = new Map<string, Table>();
  /** A question that was answered before, or twice at once, is summed once. */
  const answerOf = (query: MetricQuery, periodOf: PeriodLookup, further: FurtherAnswers | null) => {
    const key = JSON.stringify(query);
    const answer = answered.get(key) ?? answerFrom(stored, index, query, periodOf, tableOf, further);
    if (answered.size >= MOST_KEPT) answered.clear();
    if (isTable(answer)) answered.set(key, answer);
    return answer;
  };
  return {
    answer: async (query) => {
      const [further, periodOf] = await Promise.all([furtherOf([query]), periodsOf(stored, [query])]);
      const answer = answerOf(query, periodOf, further);
      if (isTable(answer)) return answer;
      throw new EngineError(answer.texts?.[0]?.message ?? 'not answered', answer.diagnostics);
    },
    answerAll: async (queries) => {
      const [further, periodOf] = await Promise.all([furtherOf(queries), periodsOf(stored, queries)]);
      return queries.map((query) => answerOf(query, periodOf, further));
    },
    describe: async () => ({
      engine: 'snapshot',
      catalog: stored.catalog,
      asOf: stored.asOf,
      hash: stored.hash,
      quality: stored.quality,
      definitions: stored.definitions,
      periods: stored.periods,
      ...(stored.resolved ? { resolved: stored.resolved } : {}),
      capabilities: { customPeriods: false, grains: GRAINS },
    }),
    close: async () => {},
  };
}

function answerFrom(
  stored: Snapshot,
  index: CubeIndex,
  query: MetricQuery,
  periodOf: PeriodLookup,
  tableOf: TableOf,
  further: FurtherAnswers | null,
): Table | Unanswered {
  const whole = further?.stored(stored, query, periodOf);
  if (whole) return whole;
  const found = findCells(stored, index, query, periodOf);
  if ('missing' in found) return unanswered(missingDiagnostic(found));
  const by = query.by ?? [];
  const merged = mergeCells(found.set.cells, by, found.where);
  const cells = lacksSamples(merged) ? withSamplesOf(merged, mergeCells(found.widest.cells, by, found.where)) : merged;
  const name = query.funnel ?? (query.metrics ?? []).join(', ');
  const table = further?.tableOf(stored, query, cells) ?? tableOf(stored, query, cells);
  return table ?? unanswered(missingDiagnostic({ missing: 'subject', name }));
}

/** What answers other questions than those for metrics and funnels, loaded where there is one. */
async function furtherOf(queries: readonly MetricQuery[]): Promise<FurtherAnswers | null> {
  const isPlain = queries.every(({ metrics, funnel }) => metrics ?? funnel);
  return isPlain ? null : (await import('./further.ts')).furtherAnswers;
}

/** The periods the snapshot knows, or any where a question is in other words. */
async function periodsOf(
  { resolved, catalog, asOf }: Snapshot,
  queries: readonly MetricQuery[],
): Promise<PeriodLookup> {
  const stored = storedPeriods(resolved);
  const isKnown = queries.every(({ period }) => period === undefined || stored(period));
  return isKnown ? stored : otherPeriods(catalog, asOf);
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
