import { formatInstant } from '@sluice/core/calendar';
import { report } from '@sluice/core/diagnostic';
import { type Facts, resolveAsOf } from '@sluice/core/plan';
import { EngineError, type ScoreAnswer, type ScoreQuery, type WhatIfQuery } from '@sluice/core/query';
import { normalKey } from '../../shared/normal-key.ts';
import { unmatchedRules } from '../../shared/score/unmatched-rules.ts';
import { toTextColumn } from '../rows/text-column.ts';
import type { Store } from '../store/store.ts';
import { runScores } from './run-scores.ts';

/** Answers a question for points. Rejects with an `EngineError` whose diagnostics say why. */
export async function answerScores(store: Store, facts: Facts, query: ScoreQuery): Promise<ScoreAnswer> {
  const at = scoreInstant(store, facts, query);
  const subjects = query.subjects && new Set(query.subjects.map(normalKey));
  const { rows, matched } = await runScores(store, facts, {
    score: query.score,
    at,
    explain: query.explain === true,
    ...(subjects === undefined ? {} : { subjects }),
  });
  const isWhole = subjects === undefined && query.asOf === undefined;
  const diagnostics = isWhole ? unmatchedRules(settingOf(store), query.score, matched) : [];
  return { asOf: formatInstant(at), score: query.score, rows, diagnostics };
}

function settingOf({ catalog, sources }: Store) {
  const eventsOf = (source: string): readonly string[] => {
    const column = sources[source]?.fields['event'];
    return column === undefined ? [] : toTextColumn(column).dictionary;
  };
  return { catalog, sources, eventsOf };
}

/** The instant a score is asked for, in UTC microseconds. Throws an `EngineError` where there is no such score or instant. */
export function scoreInstant(store: Store, facts: Facts, { score, asOf }: WhatIfQuery): number {
  const known = Object.keys(store.catalog.scores ?? {});
  if (!known.includes(score)) throw refused(report('unknown-score', { score, known }, nowhere));
  const at = asOf === undefined ? facts.asOf : resolveAsOf(asOf, facts, store.calendar);
  if (at === null) throw refused(report('query-time', { text: asOf ?? '' }, nowhere));
  return at;
}

const nowhere = { from: 0, to: 0 };

function refused(diagnostic: ReturnType<typeof report>): EngineError {
  return new EngineError('The scores cannot be answered.', [diagnostic]);
}
