/** One attempt as groups read it; reused from chain to chain. Items are of the chain's timeline, −1 none. */
export interface Attempt {
  subject: number;
  /** Furthest stage (position with `order: any`), from 0. */
  depth: number;
  /** The stage it starts at. */
  entered: number;
  /** t1; NaN where there is none. */
  entryTime: number;
  isMaturing: boolean;
  /** Bit k: stage k is reached. */
  reached: number;
  /** The item that fills each stage. */
  readonly items: Int32Array;
}

export function createAttempt(stages: number): Attempt {
  return {
    subject: 0,
    depth: -1,
    entered: -1,
    entryTime: Number.NaN,
    isMaturing: false,
    reached: 0,
    items: new Int32Array(stages).fill(-1),
  };
}
