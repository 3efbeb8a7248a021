import type { PickNode } from '@sluice/core/plan';
import type { RowSet } from '../../rows/row-set.ts';
import { eachStretch } from '../../rows/stretches.ts';
import { toTextColumn } from '../../rows/text-column.ts';
import type { Pick } from '../pick.ts';
import type { RowOrder } from './row-order.ts';

/** The first value of each subject (rule F14), from the rows as they stand; where codes are bytes they stay in the caches of a core. */
export function firstTouches(node: PickNode, rows: RowSet, { subjects, subjectOf }: RowOrder): Pick {
  const column = rows.column(node.column);
  const { dictionary, codes } = column ? toTextColumn(column) : { dictionary: [], codes: new Int32Array(0) };
  const codeOf = dictionary.length < 128 ? new Int8Array(subjects) : new Int32Array(subjects);
  codeOf.fill(-1);
  const length = codes.length;
  // from the last row to the first: what is written last counts
  eachStretch(length, (from, to) => noteBack(codeOf, codes, subjectOf, length - to, length - from));
  return { node, dictionary, fixed: codeOf, code: (subject) => codeOf[subject] ?? -1 };
}

function noteBack(
  into: Int8Array | Int32Array,
  codes: Int32Array,
  subjectOf: Int32Array,
  from: number,
  to: number,
): void {
  for (let row = to - 1; row >= from; row--) {
    const code = codes[row] as number;
    const subject = subjectOf[row] as number;
    if (code >= 0 && subject >= 0) into[subject] = code;
  }
}
