import type { PickNode } from '@sluice/core/plan';
import type { RowSet } from '../../rows/row-set.ts';
import { toTextColumn } from '../../rows/text-column.ts';
import type { Pick } from '../pick.ts';
import type { RowOrder } from './row-order.ts';

/** The first value of each subject (rule F14), from the rows as they stand. */
export function firstTouches(node: PickNode, rows: RowSet, { subjects, subjectOf }: RowOrder): Pick {
  const column = rows.column(node.column);
  const { dictionary, codes } = column ? toTextColumn(column) : { dictionary: [], codes: new Int32Array(0) };
  const first = dictionary.length < 256 ? ofBytes(codes, subjectOf, subjects) : ofCodes(codes, subjectOf, subjects);
  return { node, dictionary, fixed: first, code: (subject) => first[subject] ?? -1 };
}

function ofCodes(codes: Int32Array, subjectOf: Int32Array, subjects: number): Int32Array {
  const first = new Int32Array(subjects).fill(-1);
  for (let row = codes.length - 1; row >= 0; row--) {
    const code = codes[row] as number;
    const subject = subjectOf[row] as number;
    if (code >= 0 && subject >= 0) first[subject] = code;
  }
  return first;
}

/** The same where codes are bytes: of many subjects too they stay in the caches of a core. */
function ofBytes(codes: Int32Array, subjectOf: Int32Array, subjects: number): Int32Array {
  const after = new Uint8Array(subjects);
  for (let row = codes.length - 1; row >= 0; row--) {
    const code = codes[row] as number;
    const subject = subjectOf[row] as number;
    if (code >= 0 && subject >= 0) after[subject] = code + 1;
  }
  const first = new Int32Array(subjects);
  for (let subject = 0; subject < subjects; subject++) first[subject] = (after[subject] as number) - 1;
  return first;
}
