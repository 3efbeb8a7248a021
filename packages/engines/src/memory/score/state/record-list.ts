import type { ScoreNode } from '@sluice/core/plan';
import type { RecordList } from '../../store/score-cache.ts';
import { type Clock, timeOf } from '../rules/once-points.ts';
import type { SubjectItems } from '../subject-items.ts';

/** All records of all subjects, by their creation. */
export function recordList(items: SubjectItems, { leads }: ScoreNode, clock: Clock): RecordList {
  return datedList(items, (record) => leads[record]?.created?.field ?? null, clock);
}

/** All records of all subjects by the date in a field, which each leads source may have. */
export function datedList(items: SubjectItems, fieldOf: (record: number) => string | null, clock: Clock): RecordList {
  const starts = new Int32Array(items.subjects + 1);
  for (const { subjects } of items.records)
    for (let row = 0; row < subjects.length; row++)
      if ((subjects[row] as number) >= 0) (starts[(subjects[row] as number) + 1] as number)++;
  for (let s = 0; s < items.subjects; s++) starts[s + 1] = (starts[s + 1] as number) + (starts[s] as number);
  const length = starts[items.subjects] as number;
  const list = {
    starts,
    record: new Uint16Array(length),
    row: new Int32Array(length),
    times: new Float64Array(length).fill(Number.NaN),
  };
  const next = starts.slice(0, items.subjects);
  items.records.forEach(({ rows, subjects }, record) => {
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
  });
  return list;
}
