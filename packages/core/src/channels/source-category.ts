import { searchSources, shoppingSources, socialSources, videoSources } from './source-categories.table.ts';

export type SourceCategory = 'search' | 'social' | 'shopping' | 'video';

const split = (text: string): string[] =>
  text
    .trim()
    .split(/\s+/)
    .map((name) => name.replaceAll('%', ' '));

const categories: ReadonlyMap<string, SourceCategory> = new Map<string, SourceCategory>([
  ...split(videoSources).map((s) => [s, 'video'] as const),
  ...split(shoppingSources).map((s) => [s, 'shopping'] as const),
  ...split(socialSources).map((s) => [s, 'social'] as const),
  ...split(searchSources).map((s) => [s, 'search'] as const),
]);

/** Category of a lower-case source by exact look-up in GA4's list; null where it is not listed. */
export function sourceCategory(source: string): SourceCategory | null {
  return categories.get(source) ?? null;
}
