import { type Cells, cohortTable } from '@sluice/core/compute';
import { type MetricQuery, type PeriodLookup, type Unanswered, wholeKindOf } from '@sluice/core/query';
import { answerKey, filterNotStored, type Snapshot, snapshotDiagnostic, unanswered } from '@sluice/core/snapshot';
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
  const unfiltered = answerKey({ ...placed, where: undefined });
  if (answers.some(({ key }) => key === unfiltered)) return filterNotStored();
  const kind = wholeKindOf(query) ?? '';
  return unanswered(
    answers.some(({ key }) => key.startsWith(`["${kind}"`))
      ? snapshotDiagnostic('period-not-stored', { offered: periods })
      : snapshotDiagnostic('not-in-snapshot', { name: kind }),
  );
}
