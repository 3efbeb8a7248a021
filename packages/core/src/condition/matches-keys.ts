import type { Condition, Scalar } from '../catalog/index.ts';
import { likePattern } from './like.ts';

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
    case 'compare':
      return compares(leaf.op, value, leaf.value);
    case 'like':
      return likePattern(leaf.pattern).test(value);
    case 'domain_in':
      return leaf.domains.includes(value.slice(value.lastIndexOf('@') + 1).toLowerCase());
  }
}

function compares(op: 'gt' | 'gte' | 'lt' | 'lte', text: string, limit: Scalar): boolean {
  const left = Number(text);
  const right = Number(limit);
  const isNumber = text.trim() !== '' && !Number.isNaN(left) && !Number.isNaN(right);
  const [a, b] = isNumber ? [left, right] : [text, String(limit)];
  if (op === 'gt') return a > b;
  if (op === 'gte') return a >= b;
  return op === 'lt' ? a < b : a <= b;
}
