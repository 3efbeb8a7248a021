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
export class LaterRows {
  /** The places of such subjects, in the order of subjects; −1 until one's first row was met. */
  readonly placeOf: Int32Array;
  #met = 0;
  #isAgain: boolean;
  #kept: readonly LaterStretch[] | null = null;
  readonly #order: RowOrder;
  readonly #staged: StagedCodes;
  readonly #words: Int32Array;
  /** By word of kinds how many such subjects are before it. */
  readonly #before: Int32Array;

  /** `isAgain`: they are asked for more than once. */
  constructor(order: RowOrder, staged: StagedCodes, kinds: SubjectKinds, isAgain: boolean) {
    this.#order = order;
    this.#staged = staged;
    this.#words = kinds.words;
    this.#isAgain = isAgain;
    this.#before = kinds.laterBefore();
    this.placeOf = new Int32Array(this.#before[this.#before.length - 1] as number).fill(-1);
  }

  /** Passes over them in their order. They are kept when they are asked for again: most questions are asked once. */
  each(visit: (stretch: LaterStretch) => void): void {
    if (this.#kept !== null) {
      for (const stretch of this.#kept) visit(stretch);
      return;
    }
    this.#kept = this.#find(visit, this.#isAgain ? [] : null);
    this.#isAgain = true;
  }

  #find(visit: (stretch: LaterStretch) => void, kept: LaterStretch[] | null): LaterStretch[] | null {
    const found = new Int32Array(rowsAtOnce + 1);
    const room = roomFor(kept === null ? rowsAtOnce : 0);
    eachStretch(this.#staged.codes.length, (from, to) => {
      const count = findLater(this.#order, this.#staged, this.#words, from, to, found);
      if (count === 0) return;
      const stretch = kept === null ? cut(room, count) : roomFor(count);
      this.#number(found, stretch.places);
      takeLater(this.#order, this.#staged, found, stretch);
      kept?.push(stretch);
      visit(stretch);
    });
    return kept;
  }

  #number(rows: Int32Array, places: Int32Array): void {
    this.#met = numberLater(this.#order.subjectOf, this.#words, this.#before, this.placeOf, rows, places, this.#met);
  }
}

const roomFor = (rows: number): LaterStretch => ({
  places: new Int32Array(rows),
  times: new Float64Array(rows),
  stageMask: new Uint8Array(rows),
});

const cut = ({ places, times, stageMask }: LaterStretch, rows: number): LaterStretch => ({
  places: places.subarray(0, rows),
  times: times.subarray(0, rows),
  stageMask: stageMask.subarray(0, rows),
});

/** Writes those of a stretch, and gives how many. Without a branch: which rows they are cannot be foretold. */
function findLater(
  { subjectOf }: RowOrder,
  { codes, stageOf }: StagedCodes,
  words: Int32Array,
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

/** Writes the places of rows, numbering the subjects as they are met; gives how many were met by then. */
function numberLater(
  subjectOf: Int32Array,
  words: Int32Array,
  before: Int32Array,
  placeOf: Int32Array,
  rows: Int32Array,
  into: Int32Array,
  already: number,
): number {
  let met = already;
  for (let i = 0; i < into.length; i++) {
    const subject = subjectOf[rows[i] as number] as number;
    const word = subject >> 4;
    const own = (before[word] as number) + laterIn((words[word] as number) & ((1 << ((subject & 15) << 1)) - 1));
    let place = placeOf[own] as number;
    if (place < 0) {
      place = met++;
      placeOf[own] = place;
    }
    into[i] = place;
  }
  return met;
}

/** What is asked of rows, side by side, while the columns of the stretch are at hand. */
function takeLater(
  { times: timeOf }: RowOrder,
  { codes, stageOf }: StagedCodes,
  rows: Int32Array,
  { times, stageMask }: LaterStretch,
): void {
  for (let i = 0; i < times.length; i++) {
    const row = rows[i] as number;
    times[i] = timeOf[row] as number;
    stageMask[i] = stageOf[(codes[row] as number) + 1] as number;
  }
}
