import type { Facts } from '@sluice/core/plan';
import { EngineError, type MetricQuery, type Unanswered, type WholeKind, wholeKindOf } from '@sluice/core/query';
import type { Table } from '@sluice/core/table';
import type { Store } from '../store/store.ts';

/** Answers one kind of question from the rows. Rejects with an `EngineError` whose diagnostics say why. */
export type AnswerWhole = (store: Store, facts: Facts, query: MetricQuery) => Promise<Table> | Table;

/** What answers each kind, loaded for the first question of it. */
const answerers: Readonly<Partial<Record<WholeKind, () => Promise<AnswerWhole>>>> = {
  score: async () => (await import('./answer-score.ts')).answerScore,
  matrix: async () => (await import('./answer-matrix.ts')).answerMatrix,
};

/** The answer to a question that has no cells; null where this engine has none for its kind. */
export async function answerWhole(store: Store, facts: Facts, query: MetricQuery): Promise<Table | Unanswered | null> {
  const kind = wholeKindOf(query);
  const load = kind === null ? undefined : answerers[kind];
  if (!load) return null;
  const answer = await load();
  try {
    return await answer(store, facts, query);
  } catch (error) {
    if (error instanceof EngineError) return { diagnostics: error.diagnostics };
    throw error;
  }
}
