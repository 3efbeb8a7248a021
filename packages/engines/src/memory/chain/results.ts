import type { ChainActivity, ChainAttempts, ChainResult } from './types.ts';

/** A result to be reused from subject to subject. */
export function createChainResult(stages: number): ChainResult {
  return {
    depth: -1,
    filled: 0,
    entered: -1,
    entryRow: -1,
    rowOf: new Int32Array(stages).fill(-1),
    neverEntered: false,
    removed: false,
  };
}

export function createChainActivity(stages: number): ChainActivity {
  return { firstRowOf: new Int32Array(stages).fill(-1), depth: -1 };
}

export function createChainAttempts(stages: number): ChainAttempts {
  const room = 16;
  return {
    count: 0,
    depth: new Int32Array(room),
    entered: new Int32Array(room),
    entryRow: new Int32Array(room),
    rows: new Int32Array(room * stages),
  };
}

/** Makes `into` say that there is no chain. */
export function clearChainResult(into: ChainResult): void {
  into.depth = -1;
  into.filled = 0;
  into.entered = -1;
  into.entryRow = -1;
  into.rowOf.fill(-1);
  into.neverEntered = false;
  into.removed = false;
}
