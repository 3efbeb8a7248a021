import type { Facts } from '@sluice/core/plan';
import type { WhatIfQuery } from '@sluice/core/query';
import { scoreInstant } from '../score/answer-scores.ts';
import { namedSubjects, scoreParts } from '../score/run-scores.ts';
import type { Store } from '../store/store.ts';
import { WhatIf } from './what-if.ts';

/** A kernel for one score as it is. Rejects with an `EngineError` whose diagnostics say why. */
export async function openWhatIf(store: Store, facts: Facts, query: WhatIfQuery): Promise<WhatIf> {
  const at = scoreInstant(store, facts, query);
  const { score, items, points, clock } = await scoreParts(store, facts, query.score, at);
  const subjects = Int32Array.from(namedSubjects(items, undefined));
  const names = Array.from(subjects, (subject) => items.names[subject] ?? '');
  return new WhatIf({ score, points, times: items.times, clock, subjects, names });
}
