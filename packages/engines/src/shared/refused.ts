import type { Unanswered } from '@sluice/core/query';

/** A question that cannot be answered, and why. */
export function refused(diagnostic: Unanswered['diagnostics'][number]): Unanswered {
  return { diagnostics: [diagnostic] };
}
