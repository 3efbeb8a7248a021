import type { ScoreNode } from '@sluice/core/plan';
import type { RecordList } from '../../store/score-cache.ts';
import { type Clock, timeOf } from '../rules/once-points.ts';
import type { SubjectItems } from '../subject-items.ts';

/** All records of all subjects, by their creation. */
export function recordList(items: SubjectItems, { leads }: ScoreNode, clock: Clock): RecordList {
  const fieldOf = (record: number) => leads[record]?.created?.field ?? null;
  return listOf(items, (record) => leads[record]?.dates !== true, fieldOf, clock);
}

/** The records whose dates are asked, by the date in a field: of the deals source that is there for it, else of leads. */
export function datedList(items: SubjectItems, { leads }: ScoreNode, field: string, clock: Clock): RecordList {
  const isDeals = leads.some(({ dates }) => dates);
  return listOf(
    items,
    (record) => !isDeals || leads[record]?.dates === true,
    () => field,
    clock,
  );
}

function listOf(
  items: SubjectItems,
  isAsked: (record: number) => boolean,
  fieldOf: (record: number) => string | null,
  clock: Clock,
): RecordList {
  const asked = [...items.records.entries()].filter(([record]) => isAsked(record));
  const starts = startsOf(items.subjects, asked);
  const length = starts[items.subjects] as number;
  const list = {
    starts,
    record: new Uint16Array(length),
    row: new Int32Array(length),
    times: new Float64Array(length).fill(Number.NaN),
  };
  const next = starts.slice(0, items.subjects);
  for (const [record, { rows, subjects }] of asked) {
    const field = fieldOf(record);
    const column = field === null ? null : rows.column(field);
    const isDated = column?.type === 'instant' || column?.type === 'day';
    const ofClock = isDated ? timeOf(column.type, clock) : null;
    for (let row = 0; row < subjects.length; row++) {
      const subject = subjects[row] as number;
      if (subject < 0) continue;
      const at = next[subject] as number;
      next[subject] = at + 1;
      list.record[at] = record;
      list.row[at] = row;
      if (isDated && ofClock) list.times[at] = ofClock(column.values[row] as number);
    }
  }
  return list;
}

/** Where the records of each subject begin. */
function startsOf(count: number, asked: readonly [number, SubjectItems['records'][number]][]): Int32Array {
  const starts = new Int32Array(count + 1);
  for (const [, { subjects }] of asked)
    for (let row = 0; row < subjects.length; row++)
      if ((subjects[row] as number) >= 0) (starts[(subjects[row] as number) + 1] as number)++;
  for (let s = 0; s < count; s++) starts[s + 1] = (starts[s + 1] as number) + (starts[s] as number);
  return starts;
}
