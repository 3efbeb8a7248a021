import { type Cells, cohortTable } from '@sluice/core/compute';
import { type MetricQuery, type PeriodLookup, type Unanswered, whereCondition, wholeKindOf } from '@sluice/core/query';
import {
  answerKey,
  conditionDimensions,
  filterNotStored,
  isSpread,
  rolledUp,
  type Snapshot,
  snapshotDiagnostic,
  storedSplit,
  unanswered,
} from '@sluice/core/snapshot';
import { createTable, type Table } from '@sluice/core/table';

/** What a snapshot says to further questions; null to those for metrics and funnels. */
export interface FurtherAnswers {
  /** A stored answer, or why there is none; null where the question is answered from cells. */
  readonly stored: (snapshot: Snapshot, query: MetricQuery, periodOf: PeriodLookup) => Table | Unanswered | null;
  readonly tableOf: (snapshot: Snapshot, query: MetricQuery, cells: Cells) => Table | null;
}

export const furtherAnswers: FurtherAnswers = {
  stored: (snapshot, query, periodOf) => (wholeKindOf(query) === null ? null : storedAnswer(snapshot, query, periodOf)),
  tableOf: ({ catalog }, { cohort }, cells) => (cohort ? cohortTable(catalog, cohort, cells) : null),
};

function storedAnswer(
  { answers = [], periods }: Snapshot,
  query: MetricQuery,
  periodOf: PeriodLookup,
): Table | Unanswered {
  const { period, ...asked } = query;
  const { from, to } = (period === undefined ? null : periodOf(period)) ?? asked;
  const placed = { ...asked, ...(from ? { from } : {}), ...(to ? { to } : {}) };
  const found = answers.find(({ key }) => key === answerKey(placed));
  if (found) return createTable(found.length, found.columns, found.info);
  if (isSpread(placed)) {
    const where = whereCondition(placed.where);
    const needed = [...(placed.by ?? []), ...conditionDimensions(where)];
    const splits = answers.flatMap((answer) => ({ answer, by: storedSplit(answer.key, placed) }));
    const split = splits.find(({ by }) => needed.every((name) => by?.includes(name)) && by);
    if (split) return rolledUp(split.answer, placed.by ?? [], where);
    if (splits.some(({ by }) => by)) return filterNotStored();
  }
  const unfiltered = answerKey({ ...placed, where: undefined });
  if (answers.some(({ key }) => key === unfiltered)) return filterNotStored();
  const kind = wholeKindOf(query) ?? '';
  return unanswered(
    answers.some(({ key }) => key.startsWith(`["${kind}"`))
      ? snapshotDiagnostic('period-not-stored', { offered: periods })
      : snapshotDiagnostic('not-in-snapshot', { name: kind }),
  );
}
