import { formatDay, parsePeriod, resolvePeriod } from '@sluice/core/calendar';
import { report } from '@sluice/core/diagnostic';
import { resolveAsOf } from '@sluice/core/plan';
import { EngineError, type MetricQuery, type Unanswered, type WholeKind, wholeKindOf } from '@sluice/core/query';
import type { Table } from '@sluice/core/table';
import type { SpreadDesk } from './spread.ts';
import { nowhere, refused } from './table-parts.ts';

/** Answers one kind of question about all leads. Rejects with an `EngineError` whose diagnostics say why. */
type AnswerWhole = (desk: SpreadDesk, query: MetricQuery) => Promise<Table>;

/** What answers each kind, loaded for the first question of it. */
const answerers: Readonly<Partial<Record<WholeKind, () => Promise<AnswerWhole>>>> = {
  score: async () => (await import('./answer-score.ts')).answerScore,
  matrix: async () => (await import('./answer-matrix.ts')).answerMatrix,
};

/** The answer to a question that has no cells; null where no engine has one for its kind. */
export async function answerWhole(desk: SpreadDesk, query: MetricQuery): Promise<Table | Unanswered | null> {
  const kind = wholeKindOf(query);
  const load = kind === null ? undefined : answerers[kind];
  if (!load) return null;
  const answer = await load();
  try {
    return await answer(desk, dated(desk, query));
  } catch (error) {
    if (error instanceof EngineError) return { diagnostics: error.diagnostics };
    throw error;
  }
}

/** The question with the days its period means at as-of. */
function dated({ calendar, facts }: SpreadDesk, { period, ...query }: MetricQuery): MetricQuery {
  if (period === undefined) return query;
  const expr = parsePeriod(period);
  const at = query.asOf === undefined ? facts.asOf : resolveAsOf(query.asOf, facts, calendar);
  if (expr === null || at === null)
    throw refused(report('query-time', { text: expr ? (query.asOf ?? '') : period }, nowhere));
  const days = resolvePeriod(expr, calendar, { micros: at });
  return days ? { ...query, from: formatDay(days.fromDay), to: formatDay(days.toDay) } : query;
}
