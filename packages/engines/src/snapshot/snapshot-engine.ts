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

import { notStored, readSnapshot, type Snapshot, saidReasons } from '@sluice/core/snapshot';
import type { Table } from '@sluice/core/table';
import { type CubeIndex, findCells, indexCubes } from './find-cells.ts';
import type { FurtherAnswers } from './further.ts';
import { furtherOf } from './further-of.ts';
import { lacksSamples, withSamplesOf } from './with-samples.ts';

/** Answers of a page's whole session, some thousands of numbers each at most. */
const MOST_KEPT = 512;

/** What an engine makes of cells; null for questions it does not answer. */
export type TableOf = (stored: Snapshot, query: MetricQuery, cells: Cells) => Table | null;

/** An engine over a stored dashboard: answers by rolling cells up, in the page, with no server. */
export function snapshotEngine(json: unknown, tableOf: TableOf): Engine {
  const read = readSnapshot(json);
  if ('diagnostics' in read) throw failed(read);
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
  const answerAll: Engine['answerAll'] = async (queries, { locale } = {}) => {
    const [further, periodOf] = await Promise.all([furtherOf(queries), periodsOf(stored, queries)]);
    return saidReasons(
      queries.map((query) => answerOf(query, periodOf, further)),
      locale,
    );
  };
  return {
    answer: async (query) => {
      const [answer] = await answerAll([query]);
      if (answer && isTable(answer)) return answer;
      throw failed(answer);
    },
    answerAll,
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

function failed(answer: Unanswered | undefined): EngineError {
  return new EngineError(answer?.texts?.[0]?.message ?? 'not answered', answer?.diagnostics);
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
  if ('diagnostics' in found) return found;
  const by = query.by ?? [];
  const merged = mergeCells(found.set.cells, by, found.where);
  const cells = lacksSamples(merged) ? withSamplesOf(merged, mergeCells(found.widest.cells, by, found.where)) : merged;
  const name = query.funnel ?? (query.metrics ?? []).join(', ');
  const table = further?.tableOf(stored, query, cells) ?? tableOf(stored, query, cells);
  return table ?? notStored('not-in-snapshot', { name });
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
