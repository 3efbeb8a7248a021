import type { Condition } from '@sluice/core/catalog';
import { conditionWords } from '@sluice/core/internal';

/** A condition in words, for the head of a common table expression. */
export function conditionText(where: Condition): string {
  return conditionWords(where);
}
