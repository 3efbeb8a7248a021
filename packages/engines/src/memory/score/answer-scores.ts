import { formatInstant } from '@sluice/core/calendar';
import { report } from '@sluice/core/diagnostic';
import { type Facts, resolveAsOf } from '@sluice/core/plan';
import { EngineError, type ScoreAnswer, type ScoreQuery } from '@sluice/core/query';
import { normalKey } from '../../shared/normal-key.ts';
import type { Store } from '../store/store.ts';
import { runScores } from './run-scores.ts';
import { unmatchedRules } from './unmatched-rules.ts';

/** Answers a question for points. Rejects with an `EngineError` whose diagnostics say why. */
export async function answerScores(store: Store, facts: Facts, query: ScoreQuery): Promise<ScoreAnswer> {
  const known = Object.keys(store.catalog.scores ?? {});
  if (!known.includes(query.score)) throw refused(report('unknown-score', { score: query.score, known }, nowhere));
  const at = query.asOf === undefined ? facts.asOf : resolveAsOf(query.asOf, facts, store.calendar);
  if (at === null) throw refused(report('query-time', { text: query.asOf ?? '' }, nowhere));
  const subjects = query.subjects && new Set(query.subjects.map(normalKey));
  const { rows, matched } = await runScores(store, facts, {
    score: query.score,
    at,
    explain: query.explain === true,
    ...(subjects === undefined ? {} : { subjects }),
  });
  const isWhole = subjects === undefined && query.asOf === undefined;
  const diagnostics = isWhole ? unmatchedRules(store, query.score, matched) : [];
  return { asOf: formatInstant(at), score: query.score, rows, diagnostics };
}

const nowhere = { from: 0, to: 0 };

function refused(diagnostic: ReturnType<typeof report>): EngineError {
  return new EngineError('The scores cannot be answered.', [diagnostic]);
}
