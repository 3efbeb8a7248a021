import { eachStretch } from '../../rows/stretches.ts';

/** Whether a subject has rows of the first stage (bit 0), and of any other (bit 1). */
export function kindOf(stages: number): number {
  return stages > 1 ? (stages & 1) | 2 : stages;
}

/** The kinds of subjects, two bits each: of many too they stay in the caches of a core. */
export class SubjectKinds {
  readonly words: Int32Array;

  constructor(subjects: number) {
    this.words = new Int32Array((subjects >> 4) + 1);
  }

  /** `subjectOf`: by row, −1 for none; `kindOfCode`: by code of the row, the first is that of no code. */
  note(subjectOf: Int32Array, codes: Int32Array, kindOfCode: Int32Array): void {
    eachStretch(codes.length, (from, to) => noteStretch(this.words, subjectOf, codes, kindOfCode, from, to));
  }

  of(subject: number): number {
    return ((this.words[subject >> 4] as number) >>> ((subject & 15) << 1)) & 3;
  }

  /** By word how many subjects before its own have a row of a later stage; at the end how many there are. */
  laterBefore(): Int32Array {
    const before = new Int32Array(this.words.length + 1);
    for (let w = 0; w < this.words.length; w++)
      before[w + 1] = (before[w] as number) + laterIn(this.words[w] as number);
    return before;
  }
}

/** How many subjects of a word have a row of a later stage. */
export function laterIn(word: number): number {
  let pairs = (word >>> 1) & 0x55555555;
  pairs = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((pairs + (pairs >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function noteStretch(
  words: Int32Array,
  subjectOf: Int32Array,
  codes: Int32Array,
  kindOfCode: Int32Array,
  from: number,
  to: number,
): void {
  for (let row = from; row < to; row++) {
    const subject = subjectOf[row] as number;
    if (subject < 0) continue;
    const kind = kindOfCode[(codes[row] as number) + 1] as number;
    words[subject >> 4] = (words[subject >> 4] as number) | (kind << ((subject & 15) << 1));
  }
}
