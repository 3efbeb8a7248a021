import { clusterLater, type LaterRows, type StagedCodes } from './cluster-later.ts';
import type { RowOrder } from './row-order.ts';
import type { SubjectKinds } from './subject-kinds.ts';

const rowsAtOnce = 2 ** 16;

/** The rows that match a stage of subjects who have one of another stage than the first. */
export function laterRows(order: RowOrder, staged: StagedCodes, kinds: SubjectKinds): LaterRows {
  const found = new Int32Array(rowsAtOnce + 1);
  let rows = new Int32Array(rowsAtOnce);
  let length = 0;
  for (let first = 0; first < staged.codes.length; first += rowsAtOnce) {
    const count = findLater(order, staged, kinds, first, found);
    if (length + count > rows.length) rows = longer(rows);
    rows.set(found.subarray(0, count), length);
    length += count;
  }
  return clusterLater(order, staged, rows.subarray(0, length));
}

/** Writes them from `first` on, and gives how many. Without a branch: which rows they are cannot be foretold. */
function findLater(
  { subjectOf }: RowOrder,
  { codes, stageOf }: StagedCodes,
  { words }: SubjectKinds,
  first: number,
  into: Int32Array,
): number {
  const end = Math.min(first + rowsAtOnce, codes.length);
  let count = 0;
  for (let row = first; row < end; row++) {
    const subject = subjectOf[row] as number;
    if (subject < 0) continue;
    const isLater = ((words[subject >> 4] as number) >>> ((subject & 15) << 1)) & 2;
    into[count] = row;
    count += (-isLater & -(stageOf[(codes[row] as number) + 1] as number)) >>> 31;
  }
  return count;
}

function longer(rows: Int32Array): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(rows.length * 2);
  wider.set(rows);
  return wider;
}
