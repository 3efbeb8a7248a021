import type { RuleRows } from '../score/rules/rule-rows.ts';

/** The stamps of the rows a rule matches, subject by subject in time order: those of s from `starts[s]` on. */
export interface RuleStamps {
  readonly starts: Int32Array;
  /** As the score's clock counts. */
  readonly times: Float64Array;
}

/** The stamps of a rule's rows for some subjects, which are then 0, 1, 2, … */
export function ruleStamps({ starts, items }: RuleRows, times: Float64Array, subjects: Int32Array): RuleStamps {
  const kept = new Int32Array(subjects.length + 1);
  subjects.forEach((subject, i) => {
    kept[i + 1] = (kept[i] as number) + (starts[subject + 1] as number) - (starts[subject] as number);
  });
  const stamps = new Float64Array(kept[subjects.length] as number);
  subjects.forEach((subject, i) => {
    let at = kept[i] as number;
    const end = starts[subject + 1] as number;
    for (let row = starts[subject] as number; row < end; row++) stamps[at++] = times[items[row] as number] as number;
  });
  return { starts: kept, times: stamps };
}
