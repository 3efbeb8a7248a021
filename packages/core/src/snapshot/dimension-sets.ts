import type { Condition } from '../catalog/index.ts';

/** Up to this many dimensions every subset is stored, so that each filter is answered exactly. */
const EVERY_SUBSET_UP_TO = 4;

/**
 * The sets of dimensions to store: every subset of a few; of many none, each one alone, each pair, and all together.
 * A question is answered from the smallest stored set that holds what it needs.
 */
export function dimensionSets(dimensions: readonly string[]): string[][] {
  const all = [...new Set(dimensions)].sort();
  const sets = subsets(all);
  if (all.length <= EVERY_SUBSET_UP_TO) return sets;
  return sets.filter((set) => set.length <= 2 || set.length === all.length);
}

function subsets(names: readonly string[]): string[][] {
  return names.reduce<string[][]>((sets, name) => sets.concat(sets.map((set) => [...set, name])), [[]]);
}

/** The dimensions a condition reads, each once. */
export function conditionDimensions(condition: Condition | null | undefined): string[] {
  if (!condition) return [];
  switch (condition.kind) {
    case 'all':
    case 'any':
      return [...new Set(condition.of.flatMap(conditionDimensions))];
    case 'not':
      return conditionDimensions(condition.of);
    default:
      return [condition.field.name];
  }
}
