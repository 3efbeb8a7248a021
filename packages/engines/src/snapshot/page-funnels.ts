import type { Engine } from '@sluice/core/query';
import { type AfterFirst, pageEngine } from './page-engine.ts';

/** What `funnelSnapshot` is, for a page. */
export function pageFunnels(json: unknown, afterFirst?: AfterFirst): Engine {
  return pageEngine(
    json,
    async (stored) => (await import('../shared/stored/funnel-answers.ts')).funnelAnswers(stored),
    afterFirst,
  );
}
