import { report } from '@sluice/core/diagnostic';
import { type MetricQuery, type Unanswered, wholeKindOf } from '@sluice/core/query';

/** Says that an engine has no answer to a question of this kind. */
export function notAnswered(engine: string, query: MetricQuery): Unanswered {
  return { diagnostics: [report('not-in-sql', { engine, what: wholeKindOf(query) ?? '' }, { from: 0, to: 0 })] };
}
