import { isTable, storedPeriods } from '@sluice/core/query';
import { type Snapshot, type StoredView, viewKey } from '@sluice/core/snapshot';
import { allAnswers } from '../shared/stored/all-answers.ts';
import { viewQueries } from './view-queries.ts';

/**
 * What the snapshot itself answers to the questions of a first view, each once: nothing is in it that is not in its cells.
 * One that stands in `answers` as it is only says where.
 */
export async function storeViews(stored: Snapshot): Promise<StoredView[]> {
  const asked = viewQueries(stored.catalog, storedPeriods(stored.resolved));
  const queries = new Map(asked.map((query) => [viewKey(query), query]));
  const found = await allAnswers(stored)([...queries.values()]);
  const places = new Map(stored.answers?.map(({ key: _, ...answer }, i) => [JSON.stringify(answer), i]));
  return [...queries.keys()].flatMap((key, i): StoredView[] => {
    const answer = found[i];
    if (!answer || !isTable(answer)) return [];
    const { length, columns, info } = answer;
    const table = { length, columns, info };
    const place = places.get(JSON.stringify(table));
    return [place === undefined ? { key, ...table } : { key, answer: place }];
  });
}
