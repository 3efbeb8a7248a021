import { type Cells, mergeCells } from '@sluice/core/compute';
import {
  type Engine,
  isTable,
  type MetricQuery,
  otherPeriods,
  type PeriodLookup,
  storedPeriods,
  type Unanswered,
} from '@sluice/core/query';
import { notStored, type Snapshot, saidReasons } from '@sluice/core/snapshot';
import type { Table } from '@sluice/core/table';
import { type CubeIndex, findCells, indexCubes } from './find-cells.ts';
import type { FurtherAnswers } from './further.ts';
import { furtherOf } from './further-of.ts';
import { lacksSamples, withSamplesOf } from './with-samples.ts';

/** Answers of a page's whole session, some thousands of numbers each at most. */
const MOST_KEPT = 512;

/** What answers the questions of one snapshot. */
export type AnswerAll = Engine['answerAll'];

/** What an engine makes of cells; null for questions it does not answer. */
export type TableOf = (stored: Snapshot, query: MetricQuery, cells: Cells) => Table | null;

/** Answers from the cells of a snapshot, rolled up where they are asked for, with no server. */
export function answersOf(stored: Snapshot, tableOf: TableOf): AnswerAll {
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
  return async (queries, { locale } = {}) => {
    const [further, periodOf] = await Promise.all([furtherOf(queries), periodsOf(stored, queries)]);
    return saidReasons(
      queries.map((query) => answerOf(query, periodOf, further)),
      locale,
    );
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
