import type { ChainResult } from './types.ts';

/** A chain as rows by stage, to be weighed against another (rule F4). */
export interface Candidate {
  readonly depth: number;
  readonly filled: number;
  readonly entered: number;
  readonly entryRow: number;
  /** Row by stage, or -1. */
  readonly rows: ArrayLike<number>;
  /** Where `rows` begins. */
  readonly at: number;
}

/** Furthest stage, then most stages, then earliest entry, then earliest rows stage by stage, a filled one before an empty one. */
export function isBetter(candidate: Candidate, than: Candidate, stages: number): boolean {
  if (candidate.depth !== than.depth) return candidate.depth > than.depth;
  if (candidate.filled !== than.filled) return candidate.filled > than.filled;
  if (candidate.entryRow !== than.entryRow) return candidate.entryRow < than.entryRow;
  for (let k = 0; k < stages; k++) {
    const a = candidate.rows[candidate.at + k] as number;
    const b = than.rows[than.at + k] as number;
    if (a !== b) return b < 0 || (a >= 0 && a < b);
  }
  return false;
}

/** Takes the candidate over where it is better than what stands in `into`. */
export function keepBetter(into: ChainResult, candidate: Candidate): void {
  const stages = into.rowOf.length;
  const standing = { ...into, rows: into.rowOf, at: 0 };
  if (into.depth >= 0 && !isBetter(candidate, standing, stages)) return;
  into.depth = candidate.depth;
  into.filled = candidate.filled;
  into.entered = candidate.entered;
  into.entryRow = candidate.entryRow;
  for (let k = 0; k < stages; k++) into.rowOf[k] = candidate.rows[candidate.at + k] as number;
}
