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
  /** Which of the subjects with a later stage, by the first of these rows of each: rows near each other are of near places. */
  readonly places: Int32Array;
  /** UTC microseconds. */
  readonly times: Float64Array;
  /** Bit k: the row matches stage k. */
  readonly stageMask: Uint8Array;
}

/** The rows that match a stage of subjects who have one of another stage than the first. */
export interface LaterRows {
  /** The places of such subjects, in the order of subjects. */
  readonly placeOf: Int32Array;
  readonly stretches: readonly LaterStretch[];
}

export function laterRows(order: RowOrder, staged: StagedCodes, kinds: SubjectKinds): LaterRows {
  const places = new Places(kinds);
  const stretches: LaterStretch[] = [];
  const found = new Int32Array(rowsAtOnce + 1);
  eachStretch(staged.codes.length, (from, to) => {
    const count = findLater(order, staged, kinds, from, to, found);
    if (count > 0) stretches.push(takeLater(order, staged, places, found, count));
  });
  return { placeOf: places.placeOf, stretches };
}

/** Numbers the subjects with a later stage as they are met. */
class Places {
  length = 0;
  readonly words: Int32Array;
  /** By word of kinds how many such subjects are before it. */
  readonly before: Int32Array;
  /** −1: not met yet. */
  readonly placeOf: Int32Array;

  constructor(kinds: SubjectKinds) {
    this.words = kinds.words;
    this.before = kinds.laterBefore();
    this.placeOf = new Int32Array(this.before[this.before.length - 1] as number).fill(-1);
  }
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
  numbered: Places,
  rows: Int32Array,
  count: number,
): LaterStretch {
  const { words, before, placeOf } = numbered;
  const places = new Int32Array(count);
  const times = new Float64Array(count);
  const stageMask = new Uint8Array(count);
  let met = numbered.length;
  for (let i = 0; i < count; i++) {
    const row = rows[i] as number;
    const subject = subjectOf[row] as number;
    const word = subject >> 4;
    const own = (before[word] as number) + laterIn((words[word] as number) & ((1 << ((subject & 15) << 1)) - 1));
    let place = placeOf[own] as number;
    if (place < 0) placeOf[own] = place = met++;
    places[i] = place;
    times[i] = timeOf[row] as number;
    stageMask[i] = stageOf[(codes[row] as number) + 1] as number;
  }
  numbered.length = met;
  return { places, times, stageMask };
}
