import type { Condition } from '../catalog/index.ts';
import { matchesFurther } from './matches-further.ts';

/**
 * Whether a condition over dimensions holds for the texts of group keys; null is the group without a value, which meets
 * no leaf but `exists: false` (rule F17). `compare` takes both sides as numbers where both are, else as text.
 */
export function matchesKeys(condition: Condition, textOf: (name: string) => string | null): boolean {
  switch (condition.kind) {
    case 'all':
      return condition.of.every((c) => matchesKeys(c, textOf));
    case 'any':
      return condition.of.some((c) => matchesKeys(c, textOf));
    case 'not':
      return !matchesKeys(condition.of, textOf);
    default: {
      const { of, name } = condition.field;
      return matchesLeaf(condition, textOf(of === 'lead' ? `lead.${name}` : name));
    }
  }
}

type Leaf = Exclude<Condition, { kind: 'all' | 'any' | 'not' }>;

function matchesLeaf(leaf: Leaf, value: string | null): boolean {
  if (leaf.kind === 'exists') return (value !== null) === leaf.exists;
  if (value === null) return false;
  switch (leaf.kind) {
    case 'in':
      return leaf.values.some((v) => String(v) === value);
    default:
      return matchesFurther(leaf, value);
  }
}
