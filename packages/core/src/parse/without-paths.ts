import { Document, type Path } from './document.ts';
import type { Place } from './place.ts';

/** The same document without the values at `paths`; the ranges of what is left stay right. */
export function without(document: Document, paths: readonly Path[]): Document {
  return new Document({ ...document, root: withoutPaths(document.root, paths) });
}

/** The tree without the values at `paths`. A path that leads nowhere is left alone; the empty path empties the root. */
function withoutPaths(place: Place, paths: readonly Path[]): Place {
  if (paths.length === 0) return place;
  if (paths.some((path) => path.length === 0)) {
    return { kind: 'map', from: place.from, to: place.to, size: 1, entries: new Map() };
  }
  const below = byFirstStep(paths);
  if (place.kind === 'list')
    return { ...place, items: place.items.flatMap((item, i) => kept(item, below.get(String(i)))) };
  if (place.kind !== 'map') return place;
  const entries = [...place.entries].flatMap(([key, entry]) =>
    kept(entry.value, below.get(key)).map((value) => [key, { key: entry.key, value }] as const),
  );
  return { ...place, entries: new Map(entries) };
}

function kept(value: Place, paths: readonly Path[] | undefined): Place[] {
  if (paths === undefined) return [value];
  return paths.some((path) => path.length === 0) ? [] : [withoutPaths(value, paths)];
}

function byFirstStep(paths: readonly Path[]): Map<string, Path[]> {
  const below = new Map<string, Path[]>();
  for (const [first, ...rest] of paths) {
    const group = below.get(String(first));
    if (group === undefined) below.set(String(first), [rest]);
    else group.push(rest);
  }
  return below;
}
