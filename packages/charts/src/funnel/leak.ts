import type { StageNumbers, StageWords } from './model.ts';
import { baseIndex } from './read-stages.ts';

const SMALLEST_GROUP = 30;

/** Index of the stage before which most leads are lost, or −1: optional stages and groups under 30 never claim it. */
export function biggestLeak(numbers: readonly StageNumbers[], stages: readonly StageWords[]): number {
  let [most, found] = [0, -1];
  numbers.forEach((stage, k) => {
    const base = numbers[baseIndex(stages, k)];
    if (k === 0 || stages[k]?.optional || !base || base.count < SMALLEST_GROUP) return;
    if ((stage.lost ?? 0) > most) [most, found] = [stage.lost ?? 0, k];
  });
  return found;
}
