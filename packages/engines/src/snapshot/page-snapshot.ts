import type { Engine } from '@sluice/core/query';
import { type AfterFirst, pageEngine } from './page-engine.ts';

/** What `snapshot` is, for a page: what rolls cells up is loaded for questions beside its first view (see `pageEngine`). */
export function pageSnapshot(json: unknown, afterFirst?: AfterFirst): Engine {
  return pageEngine(
    json,
    async (stored) => (await import('../shared/stored/all-answers.ts')).allAnswers(stored),
    afterFirst,
  );
}
