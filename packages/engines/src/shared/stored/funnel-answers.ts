import type { Snapshot } from '@sluice/core/snapshot';
import { type AnswerAll, answersOf } from './answers-of.ts';
import { funnelOf } from './tables-of.ts';

/** The same of funnels alone. */
export function funnelAnswers(stored: Snapshot): AnswerAll {
  return answersOf(stored, funnelOf);
}
