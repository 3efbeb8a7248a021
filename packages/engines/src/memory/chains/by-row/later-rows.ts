import { eachStretch, rowsAtOnce } from '../../rows/stretches.ts';
import type { RowOrder } from './row-order.ts';
import { laterIn, type SubjectKinds } from './subject-kinds.ts';

/** The codes of rows, and by code the stages it matches; the first is that of no code. */
export interface StagedCodes {
  readonly codes: Int32Array;
  readonly stageOf: Uint8Array;
}

/** Rows of some subjects that match a stage, in their order. */
export interface LaterStretch {
  /** Which of the subjects with a later stage, in the order of subjects. */
  readonly places: Int32Array;
  /** UTC microseconds. */
  readonly times: Float64Array;
  /** Bit k: the row matches stage k. */
  readonly stageMask: Uint8Array;
}

/** The rows that match a stage of subjects who have one of another stage than the first. */
export interface LaterRows {
  /** How many such subjects there are; and of which the first in each word of kinds is. */
  readonly subjects: number;
  readonly before: Int32Array;
  readonly stretches: readonly LaterStretch[];
}

export function laterRows(order: RowOrder, staged: StagedCodes, kinds: SubjectKinds): LaterRows {
  const before = kinds.laterBefore();
  const stretches: LaterStretch[] = [];
  const found = new Int32Array(rowsAtOnce + 1);
  eachStretch(staged.codes.length, (from, to) => {
    const count = findLater(order, staged, kinds, from, to, found);
    if (count > 0) stretches.push(takeLater(order, staged, kinds.words, before, found, count));
  });
  return { subjects: before[before.length - 1] as number, before, stretches };
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

/** What is asked of them later, side by side, while the columns of the stretch are at hand. */
function takeLater(
  { subjectOf, times: timeOf }: RowOrder,
  { codes, stageOf }: StagedCodes,
  words: Int32Array,
  before: Int32Array,
  rows: Int32Array,
  count: number,
): LaterStretch {
  const places = new Int32Array(count);
  const times = new Float64Array(count);
  const stageMask = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const row = rows[i] as number;
    const subject = subjectOf[row] as number;
    const word = subject >> 4;
    places[i] = (before[word] as number) + laterIn((words[word] as number) & ((1 << ((subject & 15) << 1)) - 1));
    times[i] = timeOf[row] as number;
    stageMask[i] = stageOf[(codes[row] as number) + 1] as number;
  }
  return { places, times, stageMask };
}
