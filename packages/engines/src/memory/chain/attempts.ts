import type { Candidate } from './choice.ts';
import { isBetter } from './choice.ts';
import type { ChainAttempts } from './types.ts';

/** Room for `count` attempts; what stands there is kept. */
function makeRoom(into: ChainAttempts, count: number, stages: number): void {
  if (into.depth.length >= count) return;
  const grow = (array: Int32Array, length: number): Int32Array => {
    const grown = new Int32Array(length);
    grown.set(array);
    return grown;
  };
  into.depth = grow(into.depth, 2 * count);
  into.entered = grow(into.entered, 2 * count);
  into.entryRow = grow(into.entryRow, 2 * count);
  into.rows = grow(into.rows, 2 * count * stages);
}

/** One attempt an entry row, of each of which it says that it has no chain. */
export function resetAttempts(into: ChainAttempts, entries: readonly number[], stages: number): void {
  into.count = entries.length;
  makeRoom(into, entries.length, stages);
  into.depth.fill(-1, 0, entries.length);
  into.rows.fill(-1, 0, entries.length * stages);
  for (let i = 0; i < entries.length; i++) into.entryRow[i] = entries[i] as number;
}

/** One more attempt, of one row. */
export function addAttempt(into: ChainAttempts, row: number, stage: number, stages: number): void {
  const i = into.count++;
  makeRoom(into, into.count, stages);
  into.depth[i] = stage;
  into.entered[i] = stage;
  into.entryRow[i] = row;
  into.rows.fill(-1, i * stages, (i + 1) * stages);
  into.rows[i * stages + stage] = row;
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

/** Of attempts of one entry the best stays, as that of its first row. */
export function joinAttempts(into: ChainAttempts, entryOf: Int32Array, stages: number): void {
  for (let i = 0; i < into.count; i++) {
    const row = into.entryRow[i] as number;
    const first = entryOf[row] as number;
    if (first === row || (into.depth[i] as number) < 0) continue;
    keepAttempt(into, attemptAt(into, first), attemptChain(into, i, stages), stages);
    into.depth[i] = -1;
  }
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
