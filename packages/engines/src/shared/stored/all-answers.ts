import type { Snapshot } from '@sluice/core/snapshot';
import { type AnswerAll, answersOf } from './answers-of.ts';
import { tableOf } from './tables-of.ts';

/** Any question of a snapshot; a page loads this for what is beside its first view. */
export function allAnswers(stored: Snapshot): AnswerAll {
  return answersOf(stored, tableOf);
}
