import { reviews } from './facts.table.ts';
import { wholeLibrary } from './whole-library.ts';

/** How often a library metric is looked at, as a length of time. */
export function reviewOf(id: string): string | undefined {
  const group = wholeLibrary.metric(id)?.group;
  return group === undefined ? undefined : reviews[group];
}
