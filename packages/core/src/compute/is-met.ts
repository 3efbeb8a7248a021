import type { Condition } from '../catalog/index.ts';
import { matchesKeys } from '../condition/matches-keys.ts';
import type { Cells } from './cells.ts';

/** Whether a row of cells meets a condition over dimension names. */
export function isMet(where: Condition, { keys }: Cells, row: number): boolean {
  return matchesKeys(where, (name) => {
    const key = keys.find(({ dimension }) => dimension === name);
    return key?.values[key.codes[row] ?? -1] ?? null;
  });
}
