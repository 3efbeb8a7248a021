import { eachStretch, rowsAtOnce } from '../../rows/stretches.ts';
import { clusterLater, type LaterRows, type StagedCodes } from './cluster-later.ts';
import type { RowOrder } from './row-order.ts';
import type { SubjectKinds } from './subject-kinds.ts';

/** The rows that match a stage of subjects who have one of another stage than the first. */
export function laterRows(order: RowOrder, staged: StagedCodes, kinds: SubjectKinds): LaterRows {
  const stretches: Int32Array[] = [];
  const found = new Int32Array(rowsAtOnce + 1);
  eachStretch(staged.codes.length, (from, to) => {
    const count = findLater(order, staged, kinds, from, to, found);
    if (count > 0) stretches.push(found.slice(0, count));
  });
  return clusterLater(order, staged, stretches);
}

/** Writes those of a stretch, and gives how many. Without a branch: which rows they are cannot be foretold. */
function findLater(
  { subjectOf }: RowOrder,
  { codes, stageOf }: StagedCodes,
  { words }: SubjectKinds,
  from: number,
  to: number,
  into: Int32Array,
): number {
  let count = 0;
  for (let row = from; row < to; row++) {
    const subject = subjectOf[row] as number;
    if (subject < 0) continue;
    const isLater = ((words[subject >> 4] as number) >>> ((subject & 15) << 1)) & 2;
    into[count] = row;
    count += (-isLater & -(stageOf[(codes[row] as number) + 1] as number)) >>> 31;
  }
  return count;
}
