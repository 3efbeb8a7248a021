import type { Catalog } from '@sluice/core/catalog';
import { type Cells, cohortTable } from '@sluice/core/compute';
import { type MetricQuery, type PeriodLookup, type Unanswered, whereCondition, wholeKindOf } from '@sluice/core/query';
import {
  answerKey,
  conditionDimensions,
  filterNotStored,
  isLabelGrid,
  isSpread,
  notStored,
  rolledUp,
  type Snapshot,
  storedSplit,
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

/** Cells of an interest are the tags that somebody has. */
function isOfTags({ labels = {} }: Catalog, { matrix }: MetricQuery): boolean {
  return typeof matrix === 'string' && Object.hasOwn(labels, matrix) && labels[matrix]?.kind === 'interest';
}

function storedAnswer(
  { answers = [], catalog, periods }: Snapshot,
  query: MetricQuery,
  periodOf: PeriodLookup,
): Table | Unanswered {
  const { period, ...asked } = query;
  const { from, to } = (period === undefined ? null : periodOf(period)) ?? asked;
  const placed = { ...asked, ...(from ? { from } : {}), ...(to ? { to } : {}) };
  const found = answers.find(({ key }) => key === answerKey(placed));
  if (found) return createTable(found.length, found.columns, found.info);
  if (isSpread(placed) || isLabelGrid(placed)) {
    const where = whereCondition(placed.where);
    const needed = [...(placed.by ?? []), ...conditionDimensions(where)];
    const splits = answers.flatMap((answer) => ({ answer, by: storedSplit(answer.key, placed) }));
    const split = splits.find(({ by }) => needed.every((name) => by?.includes(name)) && by);
    if (split) return rolledUp(split.answer, placed.by ?? [], where, { found: isOfTags(catalog, placed) });
    if (splits.some(({ by }) => by)) return filterNotStored();
  }
  const unfiltered = answerKey({ ...placed, where: undefined });
  if (answers.some(({ key }) => key === unfiltered)) return filterNotStored();
  const kind = wholeKindOf(query) ?? '';
  return answers.some(({ key }) => key.startsWith(`["${kind}"`))
    ? notStored('period-not-stored', { offered: periods })
    : notStored('not-in-snapshot', { name: kind });
}
