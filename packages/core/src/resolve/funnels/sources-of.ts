import type { Reach } from '../../catalog/index.ts';

/** The sources whose rows can reach a stage; none for counts in the file. */
export function sourcesOf(reach: Reach): readonly string[] {
  if (reach.kind === 'event' || reach.kind === 'standing') return reach.sources;
  return reach.source === null ? [] : [reach.source];
}
