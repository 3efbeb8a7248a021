import type { Reach, Source } from '../../catalog/index.ts';

const inChains: readonly string[] = ['events', 'leads', 'deals'];

/** The sources whose rows can reach a stage; none for counts in the file. */
export function sourcesOf(reach: Reach): readonly string[] {
  if (reach.kind === 'event' || reach.kind === 'standing') return reach.sources;
  return reach.source === null ? [] : [reach.source];
}

/** The sources whose rows can stand in a chain. */
export function chainSources(sources: Readonly<Record<string, Source>>): readonly string[] {
  return Object.values(sources).flatMap(({ id, kind }) => (inChains.includes(kind) ? [id] : []));
}
