import type { Candidate } from './choice.ts';
import { isBetter } from './choice.ts';
import type { ChainAttempts } from './types.ts';

/** Makes room for `count` attempts and says of each that it has no chain. */
export function resetAttempts(into: ChainAttempts, entries: readonly number[], stages: number): void {
  into.count = entries.length;
  if (into.depth.length < entries.length) {
    const room = 2 * entries.length;
    into.depth = new Int32Array(room);
    into.entered = new Int32Array(room);
    into.entryRow = new Int32Array(room);
    into.rows = new Int32Array(room * stages);
  }
  into.depth.fill(-1, 0, entries.length);
  into.rows.fill(-1, 0, entries.length * stages);
  for (let i = 0; i < entries.length; i++) into.entryRow[i] = entries[i] as number;
}

/** Which attempt starts at the row; the rows stand in order. */
export function attemptAt(of: ChainAttempts, entryRow: number): number {
  let low = 0;
  let high = of.count - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const row = of.entryRow[middle] as number;
    if (row === entryRow) return middle;
    if (row < entryRow) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Attempt i as a candidate. */
export function attemptChain(of: ChainAttempts, i: number, stages: number): Candidate {
  let filled = 0;
  for (let k = 0; k < stages; k++) if ((of.rows[i * stages + k] as number) >= 0) filled++;
  return {
    depth: of.depth[i] as number,
    filled,
    entered: of.entered[i] as number,
    entryRow: of.entryRow[i] as number,
    rows: of.rows,
    at: i * stages,
  };
}

/** Takes the chain over as that of attempt i where it is better. */
export function keepAttempt(into: ChainAttempts, i: number, chain: Candidate, stages: number): void {
  if ((into.depth[i] as number) >= 0 && !isBetter(chain, attemptChain(into, i, stages), stages)) return;
  into.depth[i] = chain.depth;
  into.entered[i] = chain.entered;
  for (let k = 0; k < stages; k++) into.rows[i * stages + k] = chain.rows[chain.at + k] as number;
}

/** Drops attempts without a chain and those outside the span of entries. */
export function closeAttempts(into: ChainAttempts, stages: number, isKept: (entryRow: number) => boolean): void {
  let kept = 0;
  for (let i = 0; i < into.count; i++) {
    if ((into.depth[i] as number) < 0 || !isKept(into.entryRow[i] as number)) continue;
    into.depth[kept] = into.depth[i] as number;
    into.entered[kept] = into.entered[i] as number;
    into.entryRow[kept] = into.entryRow[i] as number;
    into.rows.copyWithin(kept * stages, i * stages, (i + 1) * stages);
    kept++;
  }
  into.count = kept;
}
