import { storedTable } from '../diagnostic/further/stored.table.ts';
import type { Unanswered } from '../query/query.ts';
import { unanswered } from './snapshot-diagnostic.ts';

/** A stored answer is not there with the filters of the question. */
export function filterNotStored(): Unanswered {
  return unanswered({ code: 'filter-not-stored', severity: 'error', params: {}, from: 0, to: 0 }, storedTable);
}
